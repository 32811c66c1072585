namespace Exchange.Investing.ViewModels;

internal sealed record SeatRow(Guid Id, string Party, int? Number, DateTimeOffset SignedUpAt, bool AgreesToBeNamed, bool? Attended);

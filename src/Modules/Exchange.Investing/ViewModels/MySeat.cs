namespace Exchange.Investing.ViewModels;

/// <param name="Number">Null waits.</param>
/// <param name="Position">Among those who wait.</param>
internal sealed record MySeat(int? Number, int Position, bool AgreesToBeNamed, bool? Attended);

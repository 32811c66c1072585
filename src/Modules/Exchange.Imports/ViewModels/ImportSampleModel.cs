namespace Exchange.Imports.ViewModels;

/// <summary>One of the first records of a file, as it was understood.</summary>
internal sealed record ImportSampleModel(string Number, string Title, string Applicants, DateOnly? FilingDate, bool IsRejected);

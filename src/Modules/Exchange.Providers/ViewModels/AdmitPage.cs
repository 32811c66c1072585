namespace Exchange.Providers.ViewModels;

/// <summary>What the next version of the list will say, before it is published: it cannot be taken back, only corrected.</summary>
/// <param name="Number">Of the version that will be published.</param>
/// <param name="FileUrl">Scan of the document of an admission that is there.</param>
internal sealed record AdmitPage(ProviderPage Page, int Number, DateOnly Today, string? FileUrl);

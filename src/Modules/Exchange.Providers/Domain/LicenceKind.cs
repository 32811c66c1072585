namespace Exchange.Providers.Domain;

/// <param name="Source">Instrument and article that it rests on.</param>
internal sealed record LicenceKind(string Code, string Chinese, string English, string Source);

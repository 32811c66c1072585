using Exchange.Providers.Domain;

namespace Exchange.Providers.Services;

internal sealed record LicenceFile(IReadOnlyList<LicenceKind> Kinds, IReadOnlyList<LicenceRequirement> Required);

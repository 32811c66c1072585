using Exchange.Parties.Contracts;
using Exchange.Policies.Domain.Supports;

namespace Exchange.Policies.ViewModels;

internal sealed record CalculatorPage(FirmForm Form, DateOnly Day, IReadOnlyList<District> Districts, IReadOnlyList<SupportFit>? Fits);

using Exchange.Parties.Contracts;
using Exchange.Policies.Domain.Supports;

namespace Exchange.Policies.ViewModels;

/// <param name="Known">Null when nothing was filled in for the reader.</param>
internal sealed record CalculatorPage(FirmForm Form, DateOnly Day, IReadOnlyList<District> Districts, IReadOnlyList<SupportFit>? Fits, KnownFirm? Known);

using Exchange.Financing.Domain;

namespace Exchange.Financing.ViewModels;

internal sealed class OpenForm
{
    public long Version { get; set; }

    public List<ConsentKind> Consents { get; set; } = [];
}

using Exchange.Rights.Contracts;

namespace Exchange.Rights.Services;

internal static class RightUrls
{
    public static string Patent(string displayNumber) =>
        $"/patents/{Uri.EscapeDataString(displayNumber.Replace(" ", "", StringComparison.Ordinal))}";

    public static string Of(Guid id, IpKind kind, string displayNumber) => kind == IpKind.Patent ? Patent(displayNumber) : $"/rights/{id:N}";
}

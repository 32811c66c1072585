using Exchange.Media.Contracts;

namespace Exchange.Tests.Media;

internal static class TestOwner
{
    public static FileOwner New() => new("MediaTest", Guid.CreateVersion7());
}

namespace Exchange.Tests.Browser;

public sealed class ChinesePagesTests : PagesTests
{
    public ChinesePagesTests(Chromium chromium)
        : base(chromium, "zh-CN")
    {
    }
}

namespace Exchange.Tests.Browser;

public sealed class EnglishPagesTests : PagesTests
{
    public EnglishPagesTests(Chromium chromium)
        : base(chromium, "en")
    {
    }
}

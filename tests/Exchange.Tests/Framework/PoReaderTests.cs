using Exchange.Framework.Localization;

namespace Exchange.Tests.Framework;

public sealed class PoReaderTests
{
    [Fact]
    public void Read_ContinuationsCommentsEscapes_GivesPairs()
    {
        const string po = """
            # comment
            msgid ""
            msgstr "Content-Type: text/plain"

            msgid "Say \"hi\"\n"
            "again"
            msgstr "说"
            "“你好”"

            msgid "untranslated"
            msgstr ""
            """;

        var pairs = PoReader.Read(new StringReader(po)).ToDictionary();

        Assert.Equal(new Dictionary<string, string> { ["Say \"hi\"\nagain"] = "说“你好”" }, pairs);
    }

    [Fact]
    public void Read_UnknownLine_Throws() => Assert.Throws<FormatException>(() => PoReader.Read(new StringReader("hello")).ToList());
}

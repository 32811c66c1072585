using System.Text;
using Exchange.Imports.Domain;

namespace Exchange.Tests.Imports;

public sealed class FormatDetectorTests
{
    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- <!DOCTYPE a [ <cn-patent-document> -->\n<!ENTITY % b \"<c>\" >\n<!ELEMENT a (#PCDATA)>\n", ImportReason.SchemaFile)]
    [InlineData("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:element name=\"PatentDocumentAndRelated\"/></xs:schema>", ImportReason.SchemaFile)]
    [InlineData("<!DOCTYPE cn-patent-document [ <!ENTITY a \"aaa\"> ]>\n<cn-patent-document>&a;</cn-patent-document>", ImportReason.UnsafeXml)]
    [InlineData("<!ENTITY a \"aaa\">\n<cn-patent-document>&a;</cn-patent-document>", ImportReason.UnsafeXml)]
    [InlineData("<schema><a/></schema>", ImportReason.UnsupportedFormat)]
    public async Task Read_XmlThatIsNoDocument_IsCalledWhatItIs(string text, string reason) =>
        Assert.Equal(reason, Assert.Single(await Samples.ReadAsync(Encoding.UTF8.GetBytes(text))).ReasonCode);
}

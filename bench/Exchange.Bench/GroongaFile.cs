using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Exchange.Bench;

/// <summary>The patents of a file of JSON Lines as commands for Groonga: pairs of characters over title, abstract and claims, and four columns to count by.</summary>
internal static class GroongaFile
{
    private const string Schema = """
        table_create Classes TABLE_HASH_KEY ShortText
        table_create Years TABLE_HASH_KEY ShortText
        table_create Ends TABLE_HASH_KEY ShortText
        table_create Kinds TABLE_HASH_KEY ShortText
        table_create Patents TABLE_HASH_KEY ShortText
        column_create Patents title COLUMN_SCALAR ShortText
        column_create Patents abstract COLUMN_SCALAR Text
        column_create Patents claims COLUMN_SCALAR Text
        column_create Patents ipc COLUMN_VECTOR Classes
        column_create Patents year COLUMN_SCALAR Years
        column_create Patents ends COLUMN_SCALAR Ends
        column_create Patents kind COLUMN_SCALAR Kinds
        table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer TokenBigram --normalizer NormalizerAuto
        column_create Terms texts COLUMN_INDEX|WITH_POSITION|WITH_SECTION Patents title,abstract,claims
        load --table Patents
        """;

    // Years that an invention is protected for.
    private const int Term = 20;

    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(string file, string to)
    {
        using var output = new StreamWriter(to, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };
        output.WriteLine(Schema.ReplaceLineEndings("\n"));
        output.WriteLine("[");
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var record = json.RootElement;
            var year = record.GetProperty("filing_date").GetDateTime().Year;
            output.Write(JsonSerializer.Serialize(new
            {
                _key = record.GetProperty("application_number").GetString(),
                title = record.GetProperty("title").GetString(),
                @abstract = record.GetProperty("abstract").GetString(),
                claims = string.Join('\n', record.GetProperty("claims").EnumerateArray().Select(claim => claim.GetString())),
                ipc = record.GetProperty("ipc").EnumerateArray().Select(symbol => symbol.GetString()![..4]).Distinct(),
                year = $"{year}",
                ends = $"{year + Term}",
                kind = "invention",
            }, _json));
            output.WriteLine(",");
        }

        output.WriteLine("]");
    }
}

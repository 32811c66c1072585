using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Exchange.Imports.Domain;
using Exchange.Rights.Contracts;

namespace Exchange.Imports.Services.Reading;

/// <summary>
/// Legal events from CSV with the columns of rules §4.2 (or their Chinese headers), from JSON Lines with the same names, and from answers of
/// Open Patent Services.
/// </summary>
internal sealed class EventReader
{
    private const decimal MaxYuan = 1_000_000_000_000m;

    private static readonly string[] _days = ["announced", "effective", "registered", "recorded", "decided", "released", "ends"];
    private static readonly Dictionary<string, string> _fields = Fields();

    private readonly ReadLimits _limits = ReadLimits.Default;

    public async IAsyncEnumerable<EventItem> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var format = await FormatDetector.DetectAsync(stream, cancellationToken);
        var items = format switch
        {
            { Format: ImportFormat.JsonLines, Encoding: { } encoding } => ReadLinesAsync(stream, encoding, cancellationToken),
            { Format: ImportFormat.Csv, Encoding: { } encoding, Delimiter: { } delimiter } =>
                ReadRowsAsync(CsvRows.ReadAsync(stream, encoding, delimiter, _limits, cancellationToken), cancellationToken),
            { Format: ImportFormat.OpsLegalXml, Encoding: { } encoding } => OpsLegalReader.ReadAsync(stream, encoding, _limits, cancellationToken),
            _ => null,
        };
        if (items is null)
        {
            yield return new EventItem(0, null, format.ReasonCode ?? ImportReason.UnsupportedFormat);
            yield break;
        }

        await foreach (var item in items)
        {
            yield return item;
        }
    }

    private async IAsyncEnumerable<EventItem> ReadLinesAsync(Stream stream, Encoding encoding, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var lines = new BoundedLineReader(text, _limits.CellCharacters);
        for (var position = 1L; await lines.ReadAsync(cancellationToken) is { } line; position++)
        {
            var trimmed = line.Trim('\uFEFF', ' ', '\t', '\r');
            if (trimmed.Length > 0)
            {
                yield return lines.WasCut ? new EventItem(position, null, ImportReason.TooLarge) : Parse(position, trimmed);
            }
        }
    }

    private static EventItem Parse(long position, string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return new EventItem(position, null, PatentReason.Unreadable);
            }

            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if (_fields.TryGetValue(HeaderNames.Normalise(property.Name), out var field) && TextOf(property.Value) is { } text)
                {
                    values.TryAdd(field, text);
                }
            }

            return ReadRecord(position, values);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // An escaped half of a surrogate pair is valid JSON and no text.
            return new EventItem(position, null, PatentReason.Unreadable);
        }
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString())),
        _ => null,
    };

    private static async IAsyncEnumerable<EventItem> ReadRowsAsync(IAsyncEnumerable<SheetRow> rows, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<string?>? columns = null;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            if (row.IsEmpty && row.ReasonCode is null)
            {
                continue;
            }

            if (row.ReasonCode is not null)
            {
                yield return new EventItem(row.Number, null, row.ReasonCode);
                continue;
            }

            if (columns is null)
            {
                columns = row.Cells.Select(cell => _fields.GetValueOrDefault(HeaderNames.Normalise(cell))).ToList();
                if (!columns.Contains("number") || !columns.Contains("code"))
                {
                    yield return new EventItem(row.Number, null, ImportReason.NoNumberColumn);
                    yield break;
                }

                continue;
            }

            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (field, cell) in columns.Zip(row.Cells))
            {
                if (field is not null && !string.IsNullOrWhiteSpace(cell))
                {
                    values.TryAdd(field, cell);
                }
            }

            yield return ReadRecord(row.Number, values);
        }
    }

    private static EventItem ReadRecord(long position, Dictionary<string, string> values)
    {
        var days = new Dictionary<string, DateOnly?>(StringComparer.Ordinal);
        foreach (var field in _days)
        {
            if (!DateText.TryRead(values.GetValueOrDefault(field), out var day))
            {
                return new EventItem(position, null, LegalEventReason.BadDay);
            }

            days[field] = day;
        }

        // What ends a pledge, preservation or licence does so on the day of release; the day of registration in such a row is that on which it began.
        var code = Clean("code")?.ToUpperInvariant();
        var (registered, released) = (days["registered"], days["released"]);
        var effective = days["effective"] ?? (code is "PC01" or "PD01" or "EC01" ? released : registered ?? days["recorded"] ?? days["decided"]);
        var turns = (registered, released, code) switch
        {
            (not null, not null, "PE01") => released,
            (not null, not null, "PC01") => registered,
            _ => null,
        };
        if (released <= registered || (code == "PE01" ? turns <= effective : turns >= effective))
        {
            return new EventItem(position, null, LegalEventReason.BadDay);
        }

        if (!TryReadAmount(values.GetValueOrDefault("secured"), out var secured))
        {
            return new EventItem(position, null, LegalEventReason.BadAmount);
        }

        string?[] text =
        [
            Clean("text"),
            Clean("pledgor") is { } pledgor ? $"出质人：{pledgor}" : null,
            Clean("licensor") is { } licensor ? $"让与人：{licensor}" : null,
            Clean("owners-before") is { } before ? $"变更前权利人：{before}" : null,
            Clean("address") is { } address ? $"地址：{address}" : null,
            Clean("conclusion") is { } conclusion ? $"决定结论：{conclusion}" : null,
            Clean("original-decision") is { } decision ? $"原决定：{decision}" : null,
            Clean("original-day") is { } decided ? $"原决定日：{decided}" : null,
            Clean("class") is { } symbol ? $"主分类号：{symbol}" : null,
            Clean("granted") is { } granted ? $"授权公告日：{granted}" : null,
            Clean("gazette") is { } gazette ? $"公报：{gazette}" : null,
        ];
        return new EventItem(
            position,
            new LegalEventRecord(
                Clean("number"), code, days["announced"], effective, string.Join("；", text.OfType<string>()), Clean("reference"))
            {
                SecuredFen = secured,
                Licence = LicenceOf(values.GetValueOrDefault("licence")),
                EndsOn = days["ends"],
                PledgeTurnsOn = turns,
                Holders = [.. ListText.Names(Clean("pledgee")), .. ListText.Names(Clean("licensee"))],
                OwnersAfter = [.. ListText.Names(Clean("owners")), .. ListText.Names(Clean("co-owners"))],
            },
            null);

        // PostgreSQL stores no NUL.
        string? Clean(string field) => values.TryGetValue(field, out var value) ? value.Replace("\0", "", StringComparison.Ordinal).Trim() : null;
    }

    // Yuan, with at most two places; thousands may be grouped.
    private static bool TryReadAmount(string? text, out long? fen)
    {
        fen = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var yuan)
            || yuan is <= 0 or > MaxYuan || decimal.Round(yuan, 2) != yuan)
        {
            return false;
        }

        fen = (long)(yuan * 100);
        return true;
    }

    private static LicenceKind? LicenceOf(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        null or "" => null,
        "exclusive" or "独占许可" or "独占" => LicenceKind.Exclusive,
        "sole" or "排他许可" or "排他" => LicenceKind.Sole,
        "ordinary" or "普通许可" or "普通" => LicenceKind.Ordinary,
        _ => LicenceKind.Unstated,
    };

    private static Dictionary<string, string> Fields()
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        Add("number", "app_no", "application_number", "publication_number", "申请号", "专利号", "申请（专利）号", "公开（公告）号");
        Add("code", "event_code", "code", "法律状态代码", "事务代码", "事件代码");
        Add("text", "event_text", "text", "法律状态", "法律状态信息", "事务内容");
        Add("announced", "announce_date", "announced_on", "法律状态公告日", "公告日");
        Add("effective", "effective_date", "effective_on", "生效日", "登记生效日");
        Add("registered", "register_date", "登记日");
        Add("recorded", "record_date", "备案日");
        Add("decided", "decision_date", "决定日");
        Add("released", "release_date", "解除日", "注销日", "注销登记日");
        Add("gazette", "gazette_no", "公报卷期", "卷期号");
        Add("reference", "reg_no", "record_no", "decision_no", "reference", "登记号", "质押登记号", "合同备案号", "决定号");
        Add("pledgor", "pledgor", "出质人");
        Add("pledgee", "pledgee", "质权人");
        Add("secured", "secured_yuan", "担保金额", "担保金额（元）", "被担保债权数额（元）");
        Add("licensor", "licensor", "让与人");
        Add("licensee", "licensee", "受让人");
        Add("licence", "licence_type", "许可种类");
        Add("ends", "end_date", "ends_on", "许可终止日", "期限届满日");
        Add("owners", "after_patentee", "owners_after", "变更后权利人", "变更后专利权人");
        Add("owners-before", "before_patentee", "变更前权利人", "变更前专利权人");
        Add("address", "address", "地址", "变更后地址");
        Add("conclusion", "conclusion", "决定结论", "审查结论");
        Add("original-decision", "original_decision", "原决定");
        Add("original-day", "original_date", "原决定日");
        Add("class", "ipc_main", "主分类号", "IPC主分类号");
        Add("granted", "grant_date", "授权公告日");
        Add("co-owners", "co_patentee", "共同专利权人");
        return fields;

        void Add(string field, params string[] headers)
        {
            foreach (var header in headers)
            {
                fields[HeaderNames.Normalise(header)] = field;
            }
        }
    }
}

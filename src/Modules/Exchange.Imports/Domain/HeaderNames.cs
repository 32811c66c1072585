using System.Text;

namespace Exchange.Imports.Domain;

/// <summary>The headers that patent databases and offices write over their columns.</summary>
internal static class HeaderNames
{
    private static readonly Dictionary<string, PatentField> _known = Build();

    /// <summary>The field that a header stands for, or null.</summary>
    public static PatentField? Find(string header) => _known.TryGetValue(Normalise(header), out var field) ? field : null;

    /// <summary>Letters and digits only, full-width folded, lower case: 公开（公告）号 and "Publication No." lose their signs.</summary>
    public static string Normalise(string header)
    {
        var builder = new StringBuilder(header.Length);
        foreach (var character in WellFormed(header).Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(character))
            {
                builder.Append(char.ToLowerInvariant(character));
            }
        }

        return builder.ToString();
    }

    // Half of a surrogate pair makes Normalize throw.
    private static string WellFormed(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            builder.Append(rune.ToString());
        }

        return builder.ToString();
    }

    private static Dictionary<string, PatentField> Build()
    {
        (PatentField Field, string Names)[] table =
        [
            (PatentField.ApplicationNumber,
                "申请号|专利申请号|申请（专利）号|专利号|原始申请号|申请号码|application number|application no|application_number_as_found|appl no|patent number|patent no|app number|an"),
            (PatentField.CheckCharacter, "校验位|check digit|check character|check_digit_computed"),
            (PatentField.PublicationNumber,
                "公开号|公开（公告）号|公布号|公开公布号|公布（公告）号|公开/公告号|申请公布号|文献号|publication number|publication no|publication|document number|pub no|pn"),
            (PatentField.GrantNumber, "授权公告号|公告号|授权公布号|授权号|grant number|grant publication number|announcement number"),
            (PatentField.Title,
                "名称|标题|专利名称|发明名称|题目|专利标题|标题（中文）|中文标题|标题（原文）|发明创造名称|title|title_zh|title zh|title (chinese)|chinese title|invention title|name"),
            (PatentField.TitleEn, "英文标题|标题（英文）|英文名称|标题（英）|title_en|title en|english title|title (english)"),
            (PatentField.Type, "专利类型|类型|文献类型|专利种类|申请类型|patent type|type|kind"),
            (PatentField.Applicants,
                "申请人|专利权人|申请（专利权）人|申请人/专利权人|当前专利权人|当前申请（专利权）人|原始申请（专利权）人|权利人|当前权利人|申请（专利权）人名称|申请人名称|applicants|applicant|assignee|assignees|owner|patentee|current assignee|original assignee"),
            (PatentField.Inventors, "发明人|设计人|发明（设计）人|发明人/设计人|发明人名称|inventors|inventor|designer"),
            (PatentField.Address, "地址|申请人地址|专利权人地址|申请（专利权）人地址|通讯地址|address|applicant address"),
            (PatentField.Agency, "代理机构|专利代理机构|代理机构名称|agency|patent agency"),
            (PatentField.Agents, "代理人|专利代理师|代理师|专利代理人|agent|agents|attorney"),
            (PatentField.Ipc,
                "IPC|IPC分类号|主分类号|IPC主分类号|IPC主分类|主IPC|国际专利分类号|国际分类号|分类号|ipc classification|main_ipc|main ipc|ipc main|ipcs|ipc codes"),
            (PatentField.FurtherIpc, "副分类号|IPC副分类号|其他分类号|ipc further|further ipc|secondary ipc"),
            (PatentField.FilingDate, "申请日|申请日期|专利申请日|filing date|application date|filed|date filed"),
            (PatentField.PublicationDate,
                "公开日|公开（公告）日|公布日|公开日期|公开（公告）日期|公开/公告日|申请公布日|公布（公告）日|publication date|published|pub date"),
            (PatentField.GrantDate, "授权日|授权公告日|公告日|授权日期|授权公告日期|grant date|granted|issue date"),
            (PatentField.Priorities, "优先权|优先权号|优先权信息|优先权数据|priority|priority number|priorities"),
            (PatentField.Abstract, "摘要|摘要（中文）|中文摘要|专利摘要|摘要（原文）|abstract|abstract_zh|summary"),
            (PatentField.Claims, "权利要求|权利要求书|主权项|首项权利要求|独立权利要求|claims|claim|first claim|main claim"),
            (PatentField.Description, "说明书|说明书全文|description|specification|full text"),
        ];
        var known = new Dictionary<string, PatentField>(StringComparer.Ordinal);
        foreach (var (field, names) in table)
        {
            foreach (var name in names.Split('|'))
            {
                known.TryAdd(Normalise(name), field);
            }
        }

        return known;
    }
}

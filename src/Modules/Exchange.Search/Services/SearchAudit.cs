using Exchange.Framework.Auditing;
using Exchange.Search.Domain;

namespace Exchange.Search.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class SearchAudit : AuditNames
{
    public SearchAudit()
        : base("Search")
    {
        Kind(nameof(SynonymConcept), "Words that mean the same", null, key => $"/Admin/Synonyms/{key}");
        Action("search.synonyms-changed", "Words that mean the same changed");
        Field("Before", "Before");
        Field("After", "After");
        Field("Reason", "Reason");
    }
}

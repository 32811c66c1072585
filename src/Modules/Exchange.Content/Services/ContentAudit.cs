using Exchange.Content.Domain;
using Exchange.Framework.Auditing;

namespace Exchange.Content.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class ContentAudit : AuditNames
{
    public ContentAudit()
        : base("Texts")
    {
        Kind<Guid>(
            nameof(ContentItem), "Text of the site", ContentPermissions.ManageContentName,
            db => db.Set<ContentItem>().Select(r => new AuditedRow<Guid> { Key = r.Id, Title = r.Title }),
            row => $"/Admin/Content/{row.Key}");
        Kind<string>(
            nameof(NoticeRecord), "Notice of record", ContentPermissions.ManageContentName,
            db => db.Set<NoticeRecord>().Select(r => new AuditedRow<string> { Key = r.Number, Title = r.Number, Of = r.ItemId }),
            row => $"/Admin/Content/{row.Of}");
        Kind(nameof(HomeLayout), "Home page", ContentPermissions.ManageContentName, _ => "/Admin/Home");
        Kind(nameof(DigestSubscription), "Digest subscription");
        Action("content.created", "Text begun");
        Action("content.draft", "Draft saved");
        Action("content.submitted", "Text handed in for approval");
        Action("content.approved", "Text approved");
        Action("content.returned", "Text sent back");
        Action("content.taken-back", "Text taken back by its author");
        Action("content.published", "Text published");
        Action("content.unpublished", "Text taken off the site");
        Action("content.withdraw", "Withdrawal of the text done");
        Action("content.trash", "Text put into the trash by hand");
        Action("content.trashed", "Text put into the trash");
        Action("content.taken-out-of-trash", "Text taken out of the trash");
        Action("content.moved", "Address of the text changed");
        Action("content.scheduled", "Publication scheduled");
        Action("content.schedule-cancelled", "Scheduled publication cancelled");
        Action("content.schedule-refused", "Scheduled publication refused");
        Action("content.previews-ended", "Preview links ended");
        Action("content.restored", "Old version restored");
        Action("content.recipe-imported", "Texts imported from a recipe");
        Action("content.record-refused", "Change of a notice of record refused");
        Action("home.arranged", "Home page arranged");
        Action("digest.exported", "Subscribers exported");
        Action("digest.deleted", "Subscription deleted");
        Field("Type", "Kind of text");
        Field("type", "Kind of text");
        Field("Culture", "Language");
        Field("culture", "Language");
        Field("title", "Title");
        Field("ContentItemId", "Identifier of the text");
        Field("LocalizationSet", "Set of translations");
        Field("Slug", "Address");
        Field("OwnerId", "Account of the author");
        Field("Author", "Author");
        Field("PublishedAt", "Published on");
        Field("LatestVersion", "Latest version");
        Field("PublishedVersion", "Version that readers see");
        Field("PublishAt", "Becomes public");
        Field("publishAt", "Becomes public");
        Field("UnpublishAt", "Is withdrawn");
        Field("unpublishAt", "Is withdrawn");
        Field("TrashedAt", "Thrown away on");
        Field("PinnedUntil", "Stands at the head of lists until");
        Field("SubmittedAt", "Submitted on");
        Field("SubmittedBy", "Account of who submitted it");
        Field("ApprovedVersion", "Version that was approved");
        Field("ReturnNote", "What has to be mended");
        Field("SealedAt", "On record since");
        Field("Version", "Version");
        Field("From", "Address before");
        Field("To", "Address after");
        Field("Corrects", "Corrects the notice");
        Field("attempt", "What was tried");
        Field("Error", "Why not");
        Field("Name", "File", nameof(ContentItem));
        Field("Count", "How many");
        Field("Types", "Kinds of text");
        Field("Topics", "Topics");
        Field("ItemId", "Text of the site");
        Field<RecordKind>("Kind", "Kind", RecordTexts.NameOf, nameof(NoticeRecord));
        Field("Publisher", "Publisher");
        Field("PublisherNumber", "Number of the publisher");
        Field("Sha256", "Digest (SHA-256)");
        Field("CorrectsId", "Corrects the notice");
    }
}

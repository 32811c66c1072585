using Exchange.Content.Domain;

namespace Exchange.Content.Services;

/// <summary>How states are called and shown.</summary>
internal static class StateTexts
{
    public static string NameOf(ContentState state) => state switch
    {
        ContentState.Draft => "Draft",
        ContentState.InReview => "In review",
        ContentState.Scheduled => "Scheduled",
        ContentState.Published => "Published",
        ContentState.PublishedWithDraft => "Published, with a draft",
        ContentState.Unpublished => "Withdrawn",
        _ => "In the trash",
    };

    public static string ClassOf(ContentState state) => state switch
    {
        ContentState.InReview => "badge-warn",
        ContentState.Scheduled => "badge-trade",
        ContentState.Published => "badge-info",
        ContentState.PublishedWithDraft => "badge-info",
        ContentState.Trashed => "badge-danger",
        _ => "badge-neutral",
    };

    public static string NextStep(ContentState state, bool needsTwoPersons) => state switch
    {
        ContentState.InReview => "A second person reads it now: approve it, return it with a word, or take it back.",
        ContentState.Scheduled => "It becomes public by itself at the time below. Cancel the schedule to decide anew.",
        ContentState.Published => "Readers see this text. What you change stays a draft until it is published.",
        ContentState.Trashed => "Nobody sees it. Take it out of the trash to go on with it.",
        _ when needsTwoPersons => "When the text is ready, submit it: a second person has to approve it.",
        ContentState.PublishedWithDraft => "Readers still see the published text. Publish the draft when it is ready.",
        _ => "When the text is ready, look at the preview and publish it.",
    };
}

namespace Exchange.Financing.Services;

/// <summary>English msgids of the messages. Those to lenders name neither firm nor dossier: before consent they are not known to them.</summary>
internal static class NoticeTexts
{
    public const string Reminded = "A firm waits for your answer, whose day has passed.";
    public const string Received = "A financing dossier waits for your answer";
    public const string Opened = "A firm has opened its whole dossier to you";
    public const string Shut = "A firm has shut its dossier; the teaser is still there";
    public const string Replied = "A firm has replied to your question; the clock goes on";
    public const string Picked = "A firm has picked you: go on with it directly";
    public const string AskedAgain = "A firm asks you to renew an answer that does not hold any more";
    public const string ConfirmOutcome = "A firm says that you have financed it: confirm the outcome";
    public const string Stopped = "{0} may offer nothing at present and cannot answer your dossier: wait or choose another lender";
    public const string Resumed = "{0} may offer again; its clock goes on";
    public const string OutcomeConfirmed = "Dossier {0}: {1} confirms the outcome";
    public const string OutcomeContradicted = "Dossier {0}: {1} does not confirm the outcome";
    public const string PickedOther = "A firm has picked another lender; its dossier is shut";
    public const string Withdrawn = "A firm has withdrawn its dossier; it is shut";
    public const string Closed = "A firm has closed its dossier; it is shut";

    public const string JointProposed = "A firm proposes a joint case of equity and loan";
    public const string JointTakenBack = "A firm has taken back its proposal of a joint case";
    public const string JointAnswered = "A question of a joint case is answered";

    public const string JointJoined = "Dossier {0}: {1} joins the joint case";
    public const string JointLeft = "Dossier {0}: {1} leaves the joint case";
    public const string JointAsked = "Dossier {0}: {1} asks in the joint case";
    public const string Interested = "Dossier {0}: {1} is interested";
    public const string NeedsMore = "Dossier {0}: {1} asks for more";
    public const string Declined = "Dossier {0}: {1} declines";
    public const string Late = "Dossier {0}: {1} has not answered in time";
    public const string AsksToSee = "Dossier {0}: {1} asks to see the whole";
}

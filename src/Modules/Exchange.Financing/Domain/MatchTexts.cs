namespace Exchange.Financing.Domain;

/// <summary>English msgids of matching.</summary>
internal static class MatchTexts
{
    public const string Kind = "Kind of product";
    public const string Rights = "Kind of right";
    public const string State = "State of the rights";
    public const string Amount = "Amount";
    public const string Term = "Term";
    public const string District = "District";
    public const string Applicants = "Who may apply";
    public const string Value = "Share of value";

    public const string KindWished = "This kind of product is asked for.";
    public const string KindFinances = "This kind of product finances a need.";
    public const string KindNotWished = "Another kind of product is asked for.";
    public const string KindDoesNotFinance = "This kind of product brings no money; it can accompany a loan.";
    public const string RightsNotAsked = "It asks for no right.";
    public const string RightsTaken = "It takes {0} of the {1} rights chosen.";
    public const string RightsRefused = "It takes none of the kinds of right chosen.";
    public const string StateGood = "In force until after the end of the loan, and not pledged on record.";
    public const string StateEnded = "A chosen right is not in force any more.";
    public const string StateTooShort = "A chosen right ends before the loan does.";
    public const string StatePledged = "A chosen right is pledged on record: the lender ranks behind.";
    public const string StateUnknown = "The register does not say whether all chosen rights are in force until the end of the loan.";
    public const string AmountFits = "Within what it lends.";
    public const string AmountBelow = "It lends from {0} on.";
    public const string AmountAbove = "It lends {0} at most.";
    public const string AmountOpen = "It states no limits.";
    public const string TermFits = "Within its terms.";
    public const string TermBelow = "Its shortest term is {0} days.";
    public const string TermAbove = "Its longest term is {0} days.";
    public const string TermOpen = "It states no term.";
    public const string DistrictFits = "It is offered in the firm's district.";
    public const string DistrictElsewhere = "It is not offered in the firm's district.";
    public const string ApplicantsOpen = "It states no condition.";
    public const string ApplicantsStated = "Read whether it applies to you: {0}";
    public const string ValueNotAsked = "It states no share of the value.";
    public const string ValueNeeded = "The rights have to be valued at {0} or more: it lends up to {1} % of the value.";
}

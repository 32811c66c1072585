using Exchange.Financing.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Financing.Domain;

/// <summary>English msgids of the module's vocabularies and of messages that several places send.</summary>
internal static class DossierTexts
{
    /// <summary>Rules GEN-02: stands wherever a pledge is spoken of.</summary>
    public const string Gen02 = "Information only: what is entered here creates no pledge. A patent pledge arises only with its registration at the China National Intellectual Property Administration (Civil Code, art. 444).";

    public const string AmountOutOfRange = "An amount must be more than 0 and less than 10,000,000,000 yuan.";
    public const string FigureNegative = "Enter a figure that is not negative and less than 10,000,000,000 yuan.";
    public const string FigureOutOfRange = "Enter a figure below 10,000,000,000 yuan; a loss with a minus.";
    public const string MonthsOutOfRange = "A term is between 1 and 360 months.";
    public const string RateOutOfRange = "A rate is between 0 and 100 %.";
    public const string Stale = "Somebody has changed this since you opened it. Look at it again.";
    public const string NotOpen = "This dossier is not open any more.";
    public const string Fixed = "An open dossier is not changed any more: lenders have answered to what stands there. Begin another one on its basis, or withdraw it.";
    public const string NotVerified = "Only verified organisations send dossiers. Have your organisation verified first.";
    public const string NotToBePledged = "A right of the dossier cannot be pledged today. The reason stands above: take it out and go on.";
    public const string RightsGone = "One of the rights is not among your claimed rights any more. Look at the step “Rights” again.";
    public const string LenderNotOffering = "{0} offers nothing today: {1} Choose another lender.";
    public const string LenderStopped = "Your organisation offers nothing today, so it cannot answer: {0}";
    public const string LenderStoppedNow = "This lender may offer nothing at present: its licence has run out or is being checked. Wait for its return or choose another one.";
    public const string NoProfile = "There is no published profile.";
    public const string SecondAnswerLate = "The clock has run out and you have answered already: the answer stands as it is.";

    public static string Of(DocumentKind kind) => kind switch
    {
        DocumentKind.BusinessLicence => "Business licence",
        DocumentKind.FinancialStatements => "Financial statements",
        DocumentKind.TaxProof => "Proof of taxes paid",
        DocumentKind.RightProof => "Certificate or extract of a right",
        DocumentKind.Contract => "Contract or order",
        DocumentKind.Appraisal => "Appraisal report",
        DocumentKind.Other => "Other document",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(DossierStage stage) => stage switch
    {
        DossierStage.Draft => "Draft",
        DossierStage.Open => "Being answered",
        DossierStage.Picked => "Lender picked",
        DossierStage.Withdrawn => "Withdrawn",
        DossierStage.Closed => "Closed with outcome",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    public static string Of(RequestState state) => state switch
    {
        RequestState.Sent => "Waits for the answer",
        RequestState.NeedMore => "Asks for more",
        RequestState.Interested => "Interested",
        RequestState.Declined => "Declined",
        RequestState.Picked => "Picked",
        RequestState.Dropped => "Ended",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Of(DossierStep step) => step switch
    {
        DossierStep.Need => "Amount and purpose",
        DossierStep.Rights => "Rights",
        DossierStep.Figures => "Basic figures",
        DossierStep.Consents => "Consents and check",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public static string Of(FundPurpose purpose) => purpose switch
    {
        FundPurpose.WorkingCapital => "Working capital",
        FundPurpose.Research => "Research and development",
        FundPurpose.Equipment => "Equipment",
        FundPurpose.Expansion => "New or larger plant",
        FundPurpose.Refinancing => "Replacing another loan",
        FundPurpose.Other => "Something else",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    public static string Of(DeclineReason reason) => reason switch
    {
        DeclineReason.Amount => "Amount outside what we lend",
        DeclineReason.Term => "Term outside what we offer",
        DeclineReason.Right => "Kind or state of the rights does not suit",
        DeclineReason.Value => "Value of the rights cannot be established",
        DeclineReason.Purpose => "Purpose is not financed",
        DeclineReason.Financials => "Figures of the firm are too weak",
        DeclineReason.CreditRecord => "Credit record",
        DeclineReason.NoQuota => "No quota left at present",
        DeclineReason.Other => "Another reason",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>What the firm might change; null where only the lender's own words tell.</summary>
    public static string? HintOf(DeclineReason reason) => reason switch
    {
        DeclineReason.Amount => "Ask for a smaller amount, or let a guarantor or insurer share it.",
        DeclineReason.Term => "Ask for another term, or ask a lender whose products run longer.",
        DeclineReason.Right => "Add another right in force, or clear up what the record says of these.",
        DeclineReason.Value => "Have the rights valued before you ask the next one.",
        DeclineReason.Purpose => "Ask a lender whose products finance this purpose.",
        DeclineReason.Financials => "A guarantee or an insurance may carry it; or ask again with newer figures.",
        DeclineReason.CreditRecord => "Settle what is overdue, and have the record corrected where it is wrong.",
        DeclineReason.NoQuota => "Ask again later, or ask another lender now.",
        _ => null,
    };

    public static string Of(AnswerKind kind) => kind switch
    {
        AnswerKind.Interested => "Interested",
        AnswerKind.NeedMore => "Asks for more",
        AnswerKind.Declined => "Declined",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(CourseKind kind) => kind switch
    {
        CourseKind.Completed => "Filled in and consented to",
        CourseKind.Reopened => "Taken back to a draft",
        CourseKind.TakenOut => "Rights taken out that cannot be pledged",
        CourseKind.Sent => "Dossier sent",
        CourseKind.Opened => "Whole dossier opened",
        CourseKind.Shut => "Whole dossier shut",
        CourseKind.AskedToSee => "Asked to see the whole dossier",
        CourseKind.Read => "Has read",
        CourseKind.Asked => "Asked for more",
        CourseKind.Replied => "Question replied to",
        CourseKind.Interested => "Answered: interested",
        CourseKind.Declined => "Answered: declined",
        CourseKind.AskedAgain => "Asked to renew the answer",
        CourseKind.Late => "Not answered in time: overdue from this day",
        CourseKind.Reminded => "Reminded of the answer",
        CourseKind.Stopped => "May not offer: the clock stands still",
        CourseKind.Resumed => "May offer again: the clock goes on",
        CourseKind.JointProposed => "Joint case proposed",
        CourseKind.JointJoined => "Joined the joint case",
        CourseKind.JointAsked => "Asked in the joint case",
        CourseKind.JointAnswered => "Answered in the joint case",
        CourseKind.JointLeft => "Left the joint case",
        CourseKind.JointTakenBack => "Joint case taken back",
        CourseKind.Picked => "Lender picked",
        CourseKind.PassedOver => "Another lender was picked",
        CourseKind.Withdrawn => "Dossier withdrawn",
        CourseKind.Closed => "Closed with the outcome",
        CourseKind.Confirmed => "Outcome confirmed",
        CourseKind.Contradicted => "Outcome not confirmed",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(DossierOutcome outcome) => outcome switch
    {
        DossierOutcome.Financed => "Financed",
        DossierOutcome.NotFinanced => "Not financed",
        DossierOutcome.Other => "Solved in another way",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>The text of version <see cref="DossierConsent.CurrentVersion"/>.</summary>
    public static string Of(ConsentKind kind) => kind switch
    {
        ConsentKind.Truth => "What is entered here is true as far as we know, and may be read by the lenders to whom we open it, and by nobody else. Whom we pick learns how to reach us.",
        ConsentKind.PublicRecords => "The lenders to whom we open it may check us in public registers. Enquiries in credit databases need our separate authorisation.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string OfCategory(string code) => code switch
    {
        "HNTE" => "High-tech enterprise",
        Categories.TechSme => "Technology-based SME",
        "IP_PILOT" => "IP pilot enterprise",
        "IP_DEMO" => "IP demonstration enterprise",
        "IP_ADV" => "IP advantage enterprise",
        "SRDI" => "Specialised and innovative enterprise",
        "SEI" => "Strategic emerging industry",
        Categories.SmallOrMedium => "Small or medium enterprise",
        "VTCORE" => "Vanadium-titanium chain",
        _ => code,
    };

    public static string Of(ProductKind kind) => kind switch
    {
        ProductKind.Loan => "IP pledge loan",
        ProductKind.LoanGuarantee => "Loan guarantee",
        ProductKind.TradeGuarantee => "Guarantee of trade performance",
        ProductKind.IpGuarantee => "Guarantee for IP rights",
        ProductKind.ExecutionInsurance => "Patent execution insurance",
        ProductKind.LiabilityInsurance => "Patent infringement liability insurance",
        ProductKind.PledgeSurety => "Surety insurance for pledge loans",
        ProductKind.InfringementInsurance => "Insurance against loss by infringement",
        ProductKind.EquityLoan => "Equity and loan linkage",
        ProductKind.Appraisal => "Valuation of IP",
        ProductKind.AgencyService => "Agency service",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(IpKind kind) => kind switch
    {
        IpKind.Patent => "Patent",
        IpKind.Trademark => "Trademark",
        IpKind.Copyright => "Copyright",
        IpKind.Software => "Software copyright",
        IpKind.PlantVariety => "Plant variety",
        IpKind.GeographicalIndication => "Geographical indication",
        IpKind.LayoutDesign => "Layout design",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(OrganisationKind kind) => PartyLabels.Of(kind);

    public static string Of(MatchVerdict verdict) => verdict switch
    {
        MatchVerdict.Fits => "Fits",
        MatchVerdict.Unknown => "To be asked",
        MatchVerdict.OwnCheck => "Check yourself",
        MatchVerdict.Unfit => "Does not fit",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    /// <summary>What a field of the form is called.</summary>
    public static string OfField(string field) => field switch
    {
        "Amount" => "Amount needed",
        "TermMonths" => "For how many months",
        "Purpose" => "Purpose",
        "Use" => "What the money is used for",
        "District" => "District",
        "Revenue" => "Revenue of last year",
        "Profit" => "Profit of last year",
        "Assets" => "Total assets",
        "Debts" => "Total debts",
        "Staff" => "People employed",
        "FoundedYear" => "Year of founding",
        "HasArrears" => "Taxes or loans overdue",
        _ => "Rights",
    };

    /// <summary>Names of the costs beside the interest.</summary>
    public static string OfCost(string kind) => kind switch
    {
        CostFee.Guarantee => "Guarantee fee, yearly",
        CostFee.Premium => "Insurance premium",
        CostFee.Appraisal => "Valuation fee",
        CostFee.Other => "Other fees",
        "rate" => "Yearly rate",
        _ => kind,
    };

    public static string OfAmountBand(string band) => band switch
    {
        "0-100w" => "below 1 million yuan",
        "100w-300w" => "1 to 3 million yuan",
        "300w-500w" => "3 to 5 million yuan",
        "500w-1000w" => "5 to 10 million yuan",
        _ => "10 million yuan or more",
    };

    public static string OfTurnoverBand(string band) => band switch
    {
        "0-500w" => "below 5 million yuan",
        "500w-2000w" => "5 to 20 million yuan",
        "2000w-10000w" => "20 to 100 million yuan",
        "10000w-40000w" => "100 to 400 million yuan",
        _ => "400 million yuan or more",
    };

    public static string OfStaffBand(string band) => band switch
    {
        "0-20" => "fewer than 20 people",
        "20-100" => "20 to 99 people",
        "100-300" => "100 to 299 people",
        "300-1000" => "300 to 999 people",
        _ => "1,000 people or more",
    };

    public static string OfYearsBand(string band) => band switch
    {
        "0-1" => "less than a year",
        "1-3" => "1 to 3 years",
        "3-5" => "3 to 5 years",
        "5-10" => "5 to 10 years",
        _ => "more than 10 years",
    };

    public static string OfRatioBand(string band) => band switch
    {
        "0-30" => "below 30 %",
        "30-50" => "30 to 50 %",
        "50-70" => "50 to 70 %",
        "70-100" => "70 to 100 %",
        _ => "more than 100 %",
    };
}

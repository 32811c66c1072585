using Exchange.Financing.Contracts;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Products.Contracts;

namespace Exchange.Financing.Domain;

/// <summary>A firm's need for money with what lenders must know, filled in once. Figures and free texts stay out of the audit trail.</summary>
internal sealed class Dossier : IVersioned, ITakesTurns, IAudited
{
    public const int UseLength = 500;
    public const int ReasonLength = 500;
    public const int CodesLength = 200;

    /// <summary>Room for <see cref="DossierCheck.MaxRights"/> keys.</summary>
    public const int RightsLength = 800;

    private Dossier()
    {
    }

    public Dossier(string number, Guid partyId, string? district, bool isDemo, DateTimeOffset now)
    {
        Number = number;
        PartyId = partyId;
        District = district;
        IsDemo = isDemo;
        CreatedAt = now;
        UpdatedAt = now;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public long Version { get; private set; }

    [NotAudited]
    public int Turns { get; private set; }

    /// <summary>Number, such as <c>RZ-2026-000001</c>.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Who asks stays as confidential as what is asked for.</summary>
    [NotAudited]
    public Guid PartyId { get; private set; }

    public DossierStage Stage { get; private set; }

    [NotAudited]
    public long? AmountFen { get; private set; }

    /// <summary>See <see cref="Band.Amount"/>; kept for grouping.</summary>
    public string AmountBand { get; private set; } = "";

    public FundPurpose? Purpose { get; private set; }

    [NotAudited]
    public string? Use { get; private set; }

    public int? TermMonths { get; private set; }

    /// <summary>See <see cref="Codes"/>; names of <see cref="ProductKind"/>.</summary>
    public string WishNames { get; private set; } = "";

    public string? District { get; private set; }

    /// <summary>The functional zone that manages the place (rules §13.1), beside the district; null for none.</summary>
    public string? Zone { get; private set; }

    /// <summary>The lender and product from whose page it was begun: offered first, nothing more.</summary>
    public Guid? StartLenderId { get; private set; }

    public Guid? StartProductId { get; private set; }

    /// <summary>See <see cref="Codes"/> and <see cref="Categories"/>.</summary>
    public string CategoryCodes { get; private set; } = "";

    /// <summary>See <see cref="Codes"/>; keys of rights.</summary>
    [NotAudited]
    public string RightKeys { get; private set; } = "";

    [NotAudited]
    public long? RevenueFen { get; private set; }

    [NotAudited]
    public long? ProfitFen { get; private set; }

    [NotAudited]
    public long? AssetsFen { get; private set; }

    [NotAudited]
    public long? DebtsFen { get; private set; }

    [NotAudited]
    public int? Staff { get; private set; }

    [NotAudited]
    public int? FoundedYear { get; private set; }

    [NotAudited]
    public bool? HasArrears { get; private set; }

    public bool IsDemo { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public DateTimeOffset? OpenedAt { get; private set; }

    public DateTimeOffset? LastSentAt { get; private set; }

    public Guid? PickedRequestId { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public DossierOutcome? Outcome { get; private set; }

    [NotAudited]
    public long? FinancedFen { get; private set; }

    /// <summary>Who financed it.</summary>
    public Guid? FinancedBy { get; private set; }

    /// <summary>Whether the lender has confirmed the outcome; null while it has said nothing.</summary>
    public bool? IsConfirmed { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    [NotAudited]
    public string? EndReason { get; private set; }

    public List<DossierConsent> Consents { get; } = [];

    public string AuditId => Number;

    public DossierNeed Need => new(
        AmountFen, Purpose, Use, TermMonths, [.. Codes.Split(WishNames).Select(Enum.Parse<ProductKind>)], District, Codes.Split(CategoryCodes), Zone);

    public IReadOnlyList<Guid> RightIds => [.. Codes.Split(RightKeys).Select(Guid.Parse)];

    public DossierFigures Figures => new(RevenueFen, ProfitFen, AssetsFen, DebtsFen, Staff, FoundedYear, HasArrears);

    /// <summary>See <see cref="Forget"/>: a dossier that was opened has figures until then.</summary>
    public bool IsForgotten => OpenedAt is not null && RevenueFen is null;

    public bool IsUnderWay => Stage is DossierStage.Open or DossierStage.Picked;

    public IReadOnlyList<DossierProblem> FindProblems(int year) => DossierCheck.Find(Need, RightIds.Count, Figures, year);

    /// <summary>What is missing or contradictory may be kept in a draft; what is outside every range may not.</summary>
    public Result SaveNeed(DossierNeed need, DateTimeOffset now)
    {
        if (Stage != DossierStage.Draft)
        {
            return Result.Fail(DossierTexts.Fixed);
        }

        if (DossierCheck.OutOfRange(need) is [var problem, ..])
        {
            return Result.Fail(problem.Message, problem.Field);
        }

        (AmountFen, Purpose, Use, TermMonths, District) = (need.AmountFen, need.Purpose, need.Use, need.TermMonths, need.District);
        AmountBand = need.AmountFen is { } amount ? Band.Amount(amount) : "";
        Zone = need.Zone;
        WishNames = Codes.Join(need.Wishes.Select(w => w.ToString()));
        CategoryCodes = Codes.Join(need.Categories);
        UpdatedAt = now;
        return Result.Success;
    }

    /// <summary>What a product page, the calculator or an earlier dossier brings along; the firm looks over it.</summary>
    public void BeginWith(DossierNeed need, Guid? lenderId, Guid? productId, DateTimeOffset now)
    {
        // What is outside every range is not carried over.
        if (SaveNeed(need, now).Succeeded)
        {
            (StartLenderId, StartProductId) = (lenderId, productId);
        }
    }

    public Result SaveRights(IReadOnlyList<Guid> rightIds, DateTimeOffset now)
    {
        if (Stage != DossierStage.Draft)
        {
            return Result.Fail(DossierTexts.Fixed);
        }

        if (rightIds.Count > DossierCheck.MaxRights)
        {
            return Result.Fail("Choose at most 20 rights.", "RightIds");
        }

        RightKeys = Codes.Join(rightIds.Select(id => id.ToString("N")));
        UpdatedAt = now;
        return Result.Success;
    }

    /// <summary>Rights that cannot be pledged are left out of a complete dossier that nobody has yet.</summary>
    public Result TakeOut(IReadOnlyCollection<Guid> rightIds, bool isSent, DateTimeOffset now)
    {
        if (Stage != DossierStage.Open || isSent)
        {
            return Result.Fail(DossierTexts.Fixed);
        }

        List<Guid> left = [.. RightIds.Where(id => !rightIds.Contains(id))];
        if (left.Count == 0)
        {
            return Result.Fail("No right would be left: a dossier needs one at least.");
        }

        RightKeys = Codes.Join(left.Select(id => id.ToString("N")));
        UpdatedAt = now;
        return Result.Success;
    }

    public Result SaveFigures(DossierFigures figures, int year, DateTimeOffset now)
    {
        if (Stage != DossierStage.Draft)
        {
            return Result.Fail(DossierTexts.Fixed);
        }

        if (DossierCheck.OutOfRange(figures, year) is [var problem, ..])
        {
            return Result.Fail(problem.Message, problem.Field);
        }

        (RevenueFen, ProfitFen, AssetsFen, DebtsFen) = (figures.RevenueFen, figures.ProfitFen, figures.AssetsFen, figures.DebtsFen);
        (Staff, FoundedYear, HasArrears) = (figures.Staff, figures.FoundedYear, figures.HasArrears);
        UpdatedAt = now;
        return Result.Success;
    }

    /// <summary>Complete and consented to: from now on it can be sent and is not changed any more.</summary>
    public Result Open(IReadOnlyCollection<ConsentKind> consents, string userId, int year, DateTimeOffset now)
    {
        if (Stage != DossierStage.Draft)
        {
            return Result.Fail(DossierTexts.Fixed);
        }

        if (FindProblems(year).Count > 0)
        {
            return Result.Fail("Something is still missing or contradictory: see below.");
        }

        if (Enum.GetValues<ConsentKind>().Any(kind => !consents.Contains(kind)))
        {
            return Result.Fail("Both consents are needed: without them no lender may read the dossier.", "Consents");
        }

        foreach (var kind in Enum.GetValues<ConsentKind>())
        {
            Consents.Add(new DossierConsent { DossierId = Id, Kind = kind, TextVersion = DossierConsent.CurrentVersion, UserId = userId, At = now });
        }

        Stage = DossierStage.Open;
        OpenedAt = now;
        UpdatedAt = now;
        return Result.Success;
    }

    /// <summary>As long as nobody has it, a complete dossier can be changed; the consents are given anew.</summary>
    public Result Reopen(DateTimeOffset now)
    {
        if (Stage != DossierStage.Open || LastSentAt is not null)
        {
            return Result.Fail(DossierTexts.Fixed);
        }

        Stage = DossierStage.Draft;
        OpenedAt = null;
        UpdatedAt = now;
        return Result.Success;
    }

    /// <summary>Until the dossier ends: a lender may ask for one. Recorded so that two files sent at the same moment do not both count as the last.</summary>
    public Result AddDocument(DateTimeOffset now)
    {
        if (Stage is DossierStage.Withdrawn or DossierStage.Closed)
        {
            return Result.Fail(DossierTexts.NotOpen);
        }

        UpdatedAt = now;
        return Result.Success;
    }

    /// <summary>Recorded so that two sendings at the same moment do not both go through.</summary>
    public Result Send(DateTimeOffset now)
    {
        if (Stage != DossierStage.Open)
        {
            return Result.Fail(Stage == DossierStage.Draft ? "Finish the dossier first: see what is still missing." : DossierTexts.NotOpen);
        }

        LastSentAt = now;
        return Result.Success;
    }

    /// <summary>A lender, and with it who secures or values: guarantor, insurer, appraiser (rules §10.1).</summary>
    public Result Pick(DossierRequest request, IReadOnlyList<DossierRequest> with, DateOnly today, DateTimeOffset now)
    {
        if (Stage != DossierStage.Open)
        {
            return Result.Fail(Stage == DossierStage.Picked ? "You have picked a lender already." : DossierTexts.NotOpen);
        }

        if (request.Current is not { RateBp: not null })
        {
            return Result.Fail("A guarantee, insurance or valuation alone is no loan: pick a lender and take it along.");
        }

        if (with.Any(w => w.Current?.RateBp is not null))
        {
            return Result.Fail("One loan at a time: take along only who guarantees, insures or values.");
        }

        var picked = with.Append(request).All(r => r.DossierId == Id) ? request.Pick(today, now) : Result.Fail(DossierTexts.NotOpen);
        foreach (var partner in with)
        {
            picked = picked.Succeeded ? partner.Pick(today, now) : picked;
        }

        if (picked.Succeeded)
        {
            Stage = DossierStage.Picked;
            PickedRequestId = request.Id;
            UpdatedAt = now;
        }

        return picked;
    }

    public Result Withdraw(string? reason, DateTimeOffset now)
    {
        if (Stage is DossierStage.Withdrawn or DossierStage.Closed)
        {
            return Result.Fail(DossierTexts.NotOpen);
        }

        Stage = DossierStage.Withdrawn;
        EndReason = reason;
        EndedAt = now;
        UpdatedAt = now;
        return Result.Success;
    }

    /// <param name="lender">Who financed it; one of the lenders that were interested.</param>
    public Result Close(DossierOutcome outcome, long? amountFen, DossierRequest? lender, string? reason, DateTimeOffset now)
    {
        if (!IsUnderWay)
        {
            return Result.Fail(DossierTexts.NotOpen);
        }

        if (outcome == DossierOutcome.Financed)
        {
            if (amountFen is not (> 0 and < AllInCost.AmountLimitFen))
            {
                return Result.Fail(DossierTexts.AmountOutOfRange, "Amount");
            }

            if (lender is null || lender.DossierId != Id || lender.State is not (RequestState.Interested or RequestState.Picked))
            {
                return Result.Fail("Choose the lender who financed it.", "Lender");
            }
        }
        else if (reason is null)
        {
            return Result.Fail("Say in a sentence how it ended.", "Reason");
        }

        if (outcome == DossierOutcome.Financed && lender!.State == RequestState.Interested)
        {
            lender.Settle(now);
        }

        Stage = DossierStage.Closed;
        Outcome = outcome;
        FinancedFen = outcome == DossierOutcome.Financed ? amountFen : null;
        FinancedBy = outcome == DossierOutcome.Financed ? lender!.LenderId : null;
        EndReason = outcome == DossierOutcome.Financed ? null : reason;
        EndedAt = now;
        UpdatedAt = now;
        return Result.Success;
    }

    /// <summary>The lender says whether the outcome is as the firm has recorded it.</summary>
    public Result Confirm(Guid lenderId, bool isRight, DateTimeOffset now)
    {
        if (Outcome != DossierOutcome.Financed || FinancedBy != lenderId || IsConfirmed is not null)
        {
            return Result.Fail("There is no outcome that waits for your word.");
        }

        IsConfirmed = isRight;
        ConfirmedAt = now;
        return Result.Success;
    }

    /// <summary>
    /// Of a natural person whose account is closed, once it has ended: texts, rights and figures go; number, band, term, district,
    /// course and outcome stay for the books.
    /// </summary>
    public void Forget()
    {
        if (Stage is not (DossierStage.Withdrawn or DossierStage.Closed))
        {
            throw new InvalidOperationException("What is under way is withdrawn first.");
        }

        Use = null;
        EndReason = null;
        RightKeys = "";
        (RevenueFen, ProfitFen, AssetsFen, DebtsFen) = (null, null, null, null);
        (Staff, FoundedYear, HasArrears) = (null, null, null);
    }
}

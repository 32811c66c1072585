using System.Globalization;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;

namespace Exchange.Investing.Domain;

/// <summary>
/// An investor tells the owner of a listing that somebody is interested. Until both have agreed the owner learns what kind of
/// investor it is, how much it may put in, roughly, and in which fields; then each learns who the other is.
/// </summary>
internal sealed class ListingInterest : IVersioned, IAudited
{
    private ListingInterest()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid ListingId { get; private init; }

    public Guid OwnerPartyId { get; private init; }

    public Guid InvestorPartyId { get; private init; }

    public PartyKind Kind { get; private init; }

    public OrganisationKind? OrganisationKind { get; private init; }

    public TicketBand Ticket { get; private init; }

    /// <summary>Of the first level of the taxonomy only: few investors share a long list of details.</summary>
    public string FieldCodes { get; private init; } = "";

    public bool WithBankLoan { get; private init; }

    public InterestState State { get; private set; }

    public DateTimeOffset SentAt { get; private init; }

    public DateTimeOffset? InvestorAgreedAt { get; private set; }

    public DateTimeOffset? OwnerAgreedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public InterestSide? EndedBy { get; private set; }

    /// <summary>Unique while it has not ended: an investor has one interest in a listing.</summary>
    [NotAudited]
    public string? OpenKey { get; private set; }

    public bool IsDemo { get; private init; }

    public long Version { get; private set; }

    public string AuditId => Id.ToString("N");

    public static string KeyOf(Guid investorPartyId, Guid listingId) =>
        string.Create(CultureInfo.InvariantCulture, $"{investorPartyId:N}:{listingId:N}");

    /// <param name="profile">Of the investor; null when nothing is filled in.</param>
    public static Result<ListingInterest> Send(ListingSummary? listing, PartySummary investor, InvestorProfile? profile, bool agrees, DateTimeOffset now)
    {
        if (listing?.State != ListingState.Published)
        {
            return Result<ListingInterest>.Fail("The listing is not on offer at the moment.");
        }

        if (listing.OwnerPartyId == investor.Id)
        {
            return Result<ListingInterest>.Fail("This listing belongs to your own organisation.");
        }

        if (!investor.IsVerified)
        {
            return Result<ListingInterest>.Fail("Owners hear of verified investors only. Have your organisation verified first.");
        }

        if (profile is null)
        {
            return Result<ListingInterest>.Fail("Fill in your interests first: the owner is told your fields and the size of your investments.");
        }

        return Result.Ok(new ListingInterest
        {
            ListingId = listing.Id,
            OwnerPartyId = listing.OwnerPartyId,
            InvestorPartyId = investor.Id,
            Kind = investor.Kind,
            OrganisationKind = investor.OrganisationKind,
            Ticket = TicketBands.Of(profile.TicketFromFen, profile.TicketToFen),
            FieldCodes = CodeList.Join(CodeList.Split(profile.FieldCodes).Select(code => code.Split('-')[0])),
            WithBankLoan = profile.WithBankLoan,
            SentAt = now,
            InvestorAgreedAt = agrees ? now : null,
            OpenKey = KeyOf(investor.Id, listing.Id),
            IsDemo = investor.IsDemo,
        });
    }

    public InterestSide? SideOf(Guid partyId) =>
        partyId == InvestorPartyId ? InterestSide.Investor : partyId == OwnerPartyId ? InterestSide.Owner : null;

    public Result Agree(InterestSide side, DateTimeOffset now)
    {
        if (State == InterestState.Ended)
        {
            return Result.Fail(EndedError);
        }

        if (side == InterestSide.Investor)
        {
            InvestorAgreedAt ??= now;
        }
        else
        {
            OwnerAgreedAt ??= now;
        }

        State = OwnerAgreedAt is null ? InterestState.WaitsForOwner : InvestorAgreedAt is null ? InterestState.WaitsForInvestor : InterestState.Agreed;
        return Result.Success;
    }

    /// <summary>The owner declines, or either takes back what it agreed to.</summary>
    public Result End(InterestSide side, DateTimeOffset now)
    {
        if (State == InterestState.Ended)
        {
            return Result.Fail(EndedError);
        }

        State = InterestState.Ended;
        EndedAt = now;
        EndedBy = side;
        OpenKey = null;
        return Result.Success;
    }

    private const string EndedError = "This interest has ended already.";
}

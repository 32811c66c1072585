using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>What stands against the terms of an assignment, an auction or a contribution.</summary>
internal static class TransferChecks
{
    /// <summary>Days between the notice and the auction (rules VOL-01).</summary>
    public const int AuctionNoticeDays = 7;

    /// <summary>Days on which what is auctioned is shown (rules VOL-02).</summary>
    public const int ViewingDays = 2;

    /// <summary>Deposit in basis points of the start price (rules §8.2).</summary>
    public const int DepositMinimum = 500;
    public const int DepositMaximum = 2000;

    public static void CheckAssignment(ListingOffer offer, OwnerFacts owner, IReadOnlyList<RightFacts> rights, List<ListingProblem> problems)
    {
        var terms = offer.Terms;
        if (terms.AssignedRight is AssignedRight.PatentRight)
        {
            foreach (var right in rights.Where(r => r.Status == BaseStatus.Pending))
            {
                problems.Add(new("TRM-06", "The patent is not granted yet: offer the right in the application instead.", "Patent Law, art. 39", true, offer.Mode, right.Title));
            }
        }

        // ASG-04
        if (owner.IsOrganisation)
        {
            problems.Add(new("ASG-04", "Inventors of a service invention may buy first on equal terms. Ask them and keep the answer before you sign.", "Civil Code, art. 847", false, offer.Mode));
        }

        // ASG-05: what is on record cannot go unsaid; of what is not filed only the owner knows.
        if (string.IsNullOrWhiteSpace(terms.GrantedLicences))
        {
            problems.Add(new("ASG-05", "Earlier licences survive the assignment: disclose all of them, filed or not.", "Judicial interpretation on technology contracts, art. 24",
                rights.Any(r => r.HasLicenceOnRecord), offer.Mode));
        }

        // ASG-10
        if ((terms.IsStateOwned || owner.IsStateOwned) && string.IsNullOrWhiteSpace(terms.AppraisalNumber))
        {
            problems.Add(new("ASG-10", "A state-owned enterprise states the filing number of the appraisal.", "Order No. 32 on state-owned assets, art. 48", true, offer.Mode));
        }
    }

    public static void CheckAuction(ListingOffer offer, DateOnly today, List<ListingProblem> problems)
    {
        var terms = offer.Terms;

        // AUC-01: number and name belong together.
        if (string.IsNullOrWhiteSpace(terms.Auctioneer) != string.IsNullOrWhiteSpace(terms.AuctioneerLicence))
        {
            problems.Add(new("AUC-01", "Give both the auctioneer and the licence number, or neither: without them it is a bidding, not an auction.", "Auction Law, arts. 10, 11, 14", true, offer.Mode));
        }

        if (terms.AmountFen is { } start)
        {
            var least = Share(start, DepositMinimum);
            var most = Share(start, DepositMaximum);
            if (terms.DepositFen is not { } deposit || deposit < least || deposit > most)
            {
                problems.Add(new("§8.2", "The deposit must be 5% to 20% of the start price: {0:0.00} to {1:0.00} yuan.", "Auction Law, arts. 45, 46", true, offer.Mode, null, [least / 100m, most / 100m]));
            }
        }

        // VOL-01: what the notice must say.
        if (string.IsNullOrWhiteSpace(terms.HowToJoin) || terms.ViewingFrom is null || terms.ViewingUntil is null)
        {
            problems.Add(new("VOL-01", "The notice needs place and viewing days and says how to join.", "Auction Law, arts. 45, 46", true, offer.Mode));
        }
        else if (terms.ViewingFrom.Value.AddDays(ViewingDays - 1) > terms.ViewingUntil || terms.ViewingUntil >= terms.PlannedOn)
        {
            problems.Add(new("VOL-02", "What is auctioned is shown for at least {0} days before the day itself.", "Auction Law, art. 48", true, offer.Mode, null, [ViewingDays]));
        }

        if (terms.Reserve is null)
        {
            problems.Add(new("VOL-03", "Say whether there is a reserve price; that there is none must be announced.", "Auction Law, arts. 28, 50", true, offer.Mode));
        }

        // VOL-01
        if (terms.PlannedOn is not { } planned || planned < today.AddDays(AuctionNoticeDays))
        {
            problems.Add(new("VOL-01", "Plan the date at least {0} days ahead: so long is the notice.", "Auction Law, arts. 45, 46", true, offer.Mode, null, [AuctionNoticeDays]));
        }

        // AUC-02
        problems.Add(new("AUC-02", "The package is sold whole to one buyer; shares of rights cannot be offered.", "State Council document 2011 No. 38", false, offer.Mode));
    }

    public static void CheckEquity(ListingOffer offer, List<ListingProblem> problems)
    {
        var terms = offer.Terms;
        if (terms.ShareMinimumBasisPoints > terms.ShareMaximumBasisPoints)
        {
            problems.Add(new("EQU-01", "The upper end of the wanted shareholding must not be below the lower end.", "Company Law, art. 48", true, offer.Mode));
        }

        // EQU-05
        if (terms.EquityForm is null)
        {
            problems.Add(new("EQU-05", "State whether ownership or a right of use is contributed.", "Judicial interpretation on technology contracts, art. 16", true, offer.Mode));
        }
        else if (terms.EquityForm == EquityForm.RightOfUse)
        {
            problems.Add(new("EQU-05", "A mere right of use is contributed only after a special review.", "Judicial interpretation on technology contracts, art. 16", false, offer.Mode));
        }

        // EQU-01
        if (string.IsNullOrWhiteSpace(terms.AppraisalNumber) || terms.AppraisedOn is null || terms.AppraisalMethod is null)
        {
            problems.Add(new("EQU-01", "Before it is contributed, the right must be appraised. Report number, date and method are not complete yet.", "Company Law, art. 48", false, offer.Mode));
        }

        if (terms.CompanyCode is { } code && !PartyCodes.IsCreditCode(code))
        {
            problems.Add(new("EQU-01", "The credit code of the company is not valid. Compare it with the business licence.", "GB 32100-2015", true, offer.Mode));
        }

        // EQU-03
        problems.Add(new("EQU-03", "The contribution is paid only when CNIPA has registered the company as the owner.", "Company Law, art. 49", false, offer.Mode));
    }

    private static long Share(long fen, int basisPoints) =>
        (long)decimal.Round((decimal)fen * basisPoints / 10_000m, 0, MidpointRounding.AwayFromZero);
}

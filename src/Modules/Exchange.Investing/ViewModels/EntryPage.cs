using Exchange.Investing.Domain;
using Exchange.Listings.Contracts;

namespace Exchange.Investing.ViewModels;

/// <param name="Interest">The newest one; null when none was sent.</param>
/// <param name="Owner">After both have agreed.</param>
/// <param name="Seen">What the owner would learn; null without a profile.</param>
internal sealed record EntryPage(
    Guid Id, long Version, string Number, string Title, ListingState State, bool IsDemo, DealStage Stage, DealOutcome? Outcome, IReadOnlyList<StageRow> History,
    NoteForm Note, StageForm Move, ListingInterest? Interest, Counterpart? Owner, bool CanManage, bool IsVerified, bool HasProfile, SeenInvestor? Seen,
    bool WithBankLoan);

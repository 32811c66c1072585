using System.Text.RegularExpressions;
using Exchange.Framework.Events;
using Exchange.Parties.Contracts;
using Exchange.Tests.Infrastructure;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Tests.Architecture;

/// <summary>
/// Every column that says whose a row is takes part in the export and in the closing of an account, or has a reason why not. A new table
/// that holds such a column fails here until somebody has decided.
/// </summary>
public sealed partial class PersonalDataTests
{
    private const string Deed = "who did it, for the record; of a closed account the id says nobody";
    private const string Operator = "an operator's decision: the office's record, not the party's data";
    private const string Short = "gone by itself within a month at most";
    private const string OrganisationsOnly = "only organisations have it: no personal data";

    // Table.Column → where it stands in the export (a section, or a reason in brackets) and what closing does ("account", "party", or a reason).
    private static readonly Dictionary<string, (string Export, string Closing)> _decided = new(StringComparer.Ordinal)
    {
        ["Advertising_Advertiser.PartyId"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Advertising_Booking.PartyId"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Content_Item.OwnerId"] = ("[texts of the office, written on duty]", Deed),
        ["Content_Item.SubmittedBy"] = ("[texts of the office, written on duty]", Deed),
        ["Content_Version.SavedBy"] = ("[texts of the office, written on duty]", Deed),
        ["Dates_CalendarCheck.CheckedBy"] = ($"[{Operator}]", Operator),
        ["Dates_Deadline.PartyId"] = ("[follows from what is exported]", "party"),
        ["Dates_FeedToken.PartyId"] = ("[a secret kept as its hash alone]", "account"),
        ["Dates_FeedToken.UserId"] = ("[a secret kept as its hash alone]", "account"),
        ["Events_Event.OrganiserPartyId"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Events_Guest.PartyId"] = ("events", "party"),
        ["Events_Proposal.PartyId"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Events_Proposal.UserId"] = ("events", "account"),
        ["Events_SignUp.PartyId"] = ("events", "account"),
        ["Events_SignUp.UserId"] = ("events", "account"),
        ["Experts_Expert.UserId"] = ("expert", "account"),
        ["Experts_Ticket.PartyId"] = ("consultations", "party"),
        ["Financing_Answer.UserId"] = ("financing", Deed),
        ["Financing_Consent.UserId"] = ("financing", "a consent is proved by it as long as the dossier stands"),
        ["Financing_Course.UserId"] = ("financing", Deed),
        ["Financing_Dossier.FinancedBy"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Financing_Dossier.PartyId"] = ("financing", "party"),
        ["Financing_Dossier.StartLenderId"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Financing_Opening.PartyId"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Financing_Opening.UserId"] = ("financing", Deed),
        ["Financing_OperatorReason.UserId"] = ("financing", Deed),
        ["Financing_Request.LenderId"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Financing_RequestNote.LenderId"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Financing_RequestNote.UserId"] = ("financing", Deed),
        ["Framework_AuditEntry.ActorId"] = ("[the trail is the operator's and is never changed]", "the trail is never changed"),
        ["Framework_Job.OwnerId"] = ($"[{Short}]", Short),
        ["Framework_KeptForm.UserId"] = ("[kept for an hour]", Short),
        ["Framework_ProcessedRequest.UserId"] = ($"[{Short}]", Short),
        ["Imports_ImportRun.PartyId"] = ("imports", "what was imported is the public register's"),
        ["Imports_ImportRun.UserId"] = ("imports", Deed),
        ["Imports_RememberedMapping.PartyId"] = ("[names of columns]", "names of columns"),
        ["Inquiries_Inquiry.AskerPartyId"] = ("inquiries", "party"),
        ["Inquiries_Inquiry.OwnerPartyId"] = ("inquiries", "party"),
        ["Inquiries_Inspection.UserId"] = ($"[{Operator}]", Deed),
        ["Inquiries_Message.AuthorId"] = ("inquiries", "account"),
        ["Investing_Interest.InvestorPartyId"] = ("investing", "party"),
        ["Investing_Interest.OwnerPartyId"] = ("[the investor's; the owner's answer stands in its course]", "party"),
        ["Investing_Pitch.PartyId"] = ("investing", "party"),
        ["Investing_Seat.PartyId"] = ("investing", "party"),
        ["Investing_Seat.UserId"] = ("investing", "account"),
        ["Investing_Shortlist.PartyId"] = ("investing", "party"),
        ["Investing_StageChange.UserId"] = ("investing", "account"),
        ["Listings_Listing.OwnerPartyId"] = ("listings", "party"),
        ["Listings_ListingEvent.UserId"] = ("[the history of what is exported]", Deed),
        ["Listings_ListingReport.AnsweredBy"] = ("[the owner's answer]", Deed),
        ["Listings_ListingReport.DecidedBy"] = ($"[{Operator}]", Operator),
        ["Listings_ListingReport.ReporterUserId"] = ("listingReports", "account"),
        ["Media_File.UploadedBy"] = ("[the file stands with the record that it belongs to]", Deed),
        ["Media_Item.UploadedBy"] = ("[the office's library]", Deed),
        ["Media_Replacement.ReplacedBy"] = ("[the office's library]", Deed),
        ["Needs_Access.ReaderPartyId"] = ("needs", "party"),
        ["Needs_Answer.AnswererPartyId"] = ("needs", "party"),
        ["Needs_Answer.AskerPartyId"] = ("[who answers exports the answer]", "party"),
        ["Needs_Message.AuthorId"] = ("needs", "account"),
        ["Needs_Need.AskerPartyId"] = ("needs", "party"),
        ["Needs_Need.SolvedBy"] = ("[number of a listing or right]", "number of a listing or right"),
        ["Needs_NeedEvent.UserId"] = ("[the history of what is exported]", Deed),
        ["Needs_Reading.ReaderPartyId"] = ("[the reading stands under who read]", Deed),
        ["Needs_Reading.UserId"] = ("needs", Deed),
        ["Notifications_Notification.UserId"] = ("messages", "account"),
        ["Notifications_Preference.UserId"] = ("messages", "account"),
        ["Parties_ActiveParty.PartyId"] = ("parties", "account"),
        ["Parties_ActiveParty.UserId"] = ("parties", "account"),
        ["Parties_ApiKey.CreatedBy"] = ("[the organisation's]", Deed),
        ["Parties_ApiKey.PartyId"] = ("[a secret kept as its hash alone]", "account"),
        ["Parties_ApiKey.RevokedBy"] = ("[the organisation's]", Deed),
        ["Parties_Evidence.PartyId"] = ("parties", "account"),
        ["Parties_FormerName.DecidedBy"] = ($"[{Operator}]", Operator),
        ["Parties_FormerName.PartyId"] = ("parties", "account"),
        ["Parties_Invitation.InvitedBy"] = ("[addresses of other people]", Deed),
        ["Parties_Invitation.PartyId"] = ("[addresses of other people]", "account"),
        ["Parties_JoinRequest.DecidedBy"] = ("[a decision about somebody else]", Deed),
        ["Parties_JoinRequest.PartyId"] = ("parties", "account"),
        ["Parties_JoinRequest.UserId"] = ("parties", "account"),
        ["Parties_Member.PartyId"] = ("parties", "account"),
        ["Parties_Member.UserId"] = ("parties", "account"),
        ["Parties_Merge.DecidedBy"] = ($"[{Operator}]", Operator),
        ["Parties_Merge.ProposedBy"] = ($"[{Operator}]", Operator),
        ["Parties_Merge.UndoneBy"] = ($"[{Operator}]", Operator),
        ["Rights_Merge.DecidedBy"] = ($"[{Operator}]", Operator),
        ["Rights_Merge.ProposedBy"] = ($"[{Operator}]", Operator),
        ["Rights_Merge.UndoneBy"] = ($"[{Operator}]", Operator),
        ["Parties_Party.DecidedBy"] = ($"[{Operator}]", Operator),
        ["Parties_Webhook.CreatedBy"] = ("[the organisation's]", Deed),
        ["Parties_Webhook.PartyId"] = ($"[{OrganisationsOnly}]", "account"),
        ["Policies_Comment.UserId"] = ("policyComments", "account"),
        ["Policies_Record.ReplacedBy"] = ("[number of a policy]", "number of a policy"),
        ["Products_Product.ProviderPartyId"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Providers_Admission.ProviderId"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Providers_AdmissionListEntry.ProviderId"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Providers_Case.DecidedBy"] = ($"[{Operator}]", Operator),
        ["Providers_Case.ProviderId"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Providers_Complaint.DecidedBy"] = ($"[{Operator}]", Operator),
        ["Providers_Complaint.ProviderId"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Providers_Complaint.UserId"] = ("providers", "a public matter with the provider's answer; of a closed account the id says nobody"),
        ["Providers_Fee.ProviderId"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Providers_Lead.AnsweredBy"] = ("[the provider's answer]", Deed),
        ["Providers_Lead.AskerPartyId"] = ("providers", "account"),
        ["Providers_Lead.AskerUserId"] = ("providers", "account"),
        ["Providers_Lead.ProviderId"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Providers_Licence.CheckedBy"] = ($"[{Operator}]", Operator),
        ["Providers_Licence.ProviderId"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Providers_Person.ProviderId"] = ("[people whom an organisation names]", OrganisationsOnly),
        ["Providers_Response.ProviderId"] = ($"[{OrganisationsOnly}]", OrganisationsOnly),
        ["Rights_Claim.DecidedBy"] = ($"[{Operator}]", Operator),
        ["Rights_Claim.PartyId"] = ("claims", "party"),
        ["Rights_Claim.SubmittedBy"] = ("claims", Deed),
        ["Rights_Consent.PartyId"] = ("[evidence of a public right]", "evidence of a public right"),
        ["Rights_Consent.RecordedBy"] = ("[evidence of a public right]", Deed),
        ["Rights_Declaration.MadeBy"] = ("[evidence of a public right]", Deed),
        ["Rights_Declaration.PartyId"] = ("[evidence of a public right]", "evidence of a public right"),
        ["Rights_Declaration.WithdrawnBy"] = ("[evidence of a public right]", Deed),
        ["Rights_HolderToTell.ToldBy"] = ($"[{Operator}]", Operator),
        ["Rights_LegalEvent.DecidedBy"] = ($"[{Operator}]", Operator),
        ["Rights_LegalEvent.EnteredBy"] = ("[the public register]", Deed),
        ["Rights_LegalEvent.StatedByPartyId"] = ("[the public register]", "the public register"),
        ["Rights_Right.ClaimedBy"] = ("claims", "party"),
        ["Rights_Right.SourcePartyId"] = ("[the public register]", "the public register"),
        ["Rights_TradeRule.ConfirmedBy"] = ($"[{Operator}]", Operator),
        ["Rights_TradeRule.EnteredBy"] = ($"[{Operator}]", Operator),
        ["Rights_TradeRule.WithdrawnBy"] = ($"[{Operator}]", Operator),
        ["Search_SynonymChange.ChangedBy"] = ($"[{Operator}]", Operator),
        ["Users_Consent.UserId"] = ("consents", "a consent is proved by it"),
        ["Users_Session.UserId"] = ("sessions", "account"),
        ["Users_UserClaim.UserId"] = ("account", "account"),
        ["Users_UserLogin.UserId"] = ("account", "account"),
        ["Users_UserPasskey.UserId"] = ("account", "account"),
        ["Users_UserRole.UserId"] = ("account", "account"),
        ["Users_UserToken.UserId"] = ("[secrets of signing in]", "account"),
        ["Watching_Search.UserId"] = ("watching", "account"),
        ["Watching_Watch.UserId"] = ("watching", "account"),
    };

    [Fact]
    public async Task EveryColumnThatNamesAnAccountOrAParty_IsDecidedOn()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);

        var found = await app.QueryAsync(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(e => e.GetTableName() is not null)
            .SelectMany(e => e.GetProperties().Where(p => Names(p.ClrType, p.Name)).Select(p => $"{e.GetTableName()}.{p.GetColumnName()}"))
            .ToHashSet(StringComparer.Ordinal)));

        Assert.Empty(found.Except(_decided.Keys));
        Assert.Empty(_decided.Keys.Except(found));
    }

    /// <summary>What is said to be done is registered: the section exists, and the table's module handles the event.</summary>
    [Fact]
    public async Task EveryDecision_HasItsPartInTheModule()
    {
        await using var app = await ExchangeApp.StartAsync(TestDatabase.Sqlite);
        await app.InScopeAsync(services =>
        {
            // These belong to the account itself.
            var sections = services.GetServices<IPersonalDataSource>().Select(s => s.Section).Concat(["account", "consents", "sessions"]).ToHashSet(StringComparer.Ordinal);
            var accounts = ModulesOf(services.GetServices<IIntegrationEventHandler<AccountClosed>>());
            var parties = ModulesOf(services.GetServices<IIntegrationEventHandler<PartyClosed>>());
            var wrong = _decided.Where(d =>
            {
                var module = d.Key.Split('_')[0];
                return (d.Value.Export[0] != '[' && !sections.Contains(d.Value.Export))
                    || (d.Value.Closing == "account" && !accounts.Contains(module))
                    || (d.Value.Closing == "party" && !parties.Contains(module));
            });

            Assert.Empty(wrong.Select(d => d.Key));
            return Task.CompletedTask;
        });
    }

    private static HashSet<string> ModulesOf(IEnumerable<object> handlers) =>
        // The message centre stands below Users, which erases for it.
        handlers.Select(h => h.GetType().Assembly.GetName().Name!["Exchange.".Length..]).Append("Notifications").ToHashSet(StringComparer.Ordinal);

    private static bool Names(Type type, string property) =>
        type == typeof(string) ? AccountPattern().IsMatch(property) : (Nullable.GetUnderlyingType(type) ?? type) == typeof(Guid) && PartyPattern().IsMatch(property);

    [GeneratedRegex("(UserId|By|AuthorId|ActorId|OwnerId)$")]
    private static partial Regex AccountPattern();

    [GeneratedRegex("(PartyId|LenderId|ProviderId|ClaimedBy|FinancedBy)$")]
    private static partial Regex PartyPattern();
}

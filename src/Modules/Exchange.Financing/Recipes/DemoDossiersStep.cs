using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Financing.Services;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Recipes;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Recipes;

/// <summary>Step <c>DemoDossiers</c>: invented dossiers of demo parties; natural key is the use with its party.</summary>
internal sealed class DemoDossiersStep : IRecipeStepHandler
{
    private const string User = "demo";

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly AppDbContext _db;
    private readonly IPartyNames _parties;
    private readonly IPartyDirectory _directory;
    private readonly IRightsDirectory _rights;
    private readonly IProductCatalog _products;
    private readonly IResponseTimes _responses;
    private readonly FinancingNotices _notices;
    private readonly AnswerClock _answerClock;
    private readonly PublicNumbers _numbers;
    private readonly SiteClock _clock;

    public DemoDossiersStep(
        AppDbContext db, IPartyNames parties, IPartyDirectory directory, IRightsDirectory rights, IProductCatalog products, IResponseTimes responses, FinancingNotices notices,
        AnswerClock answerClock, PublicNumbers numbers, SiteClock clock)
    {
        _db = db;
        _parties = parties;
        _directory = directory;
        _rights = rights;
        _products = products;
        _responses = responses;
        _notices = notices;
        _answerClock = answerClock;
        _numbers = numbers;
        _clock = clock;
    }

    public string Name => "DemoDossiers";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        // The dossiers stand in a file of their own, which the recipe reads as text.
        foreach (var entry in JsonSerializer.Deserialize<List<DemoDossier>>(step["Dossiers"]!.GetValue<string>(), _json)!)
        {
            await AddAsync(entry, cancellationToken);
        }
    }

    private async Task AddAsync(DemoDossier entry, CancellationToken cancellationToken)
    {
        var party = await DemoPartyAsync(entry.Party, cancellationToken);
        if (await _db.Set<Dossier>().AnyAsync(d => d.PartyId == party.Id && d.Use == entry.Use, cancellationToken))
        {
            return;
        }

        var sent = _clock.Now.AddDays(-entry.SentDaysAgo);
        var rights = (await _rights.GetClaimedAsync(party.Id, 0, entry.Rights, cancellationToken)).Select(r => r.Id).ToList();
        var dossier = new Dossier(await _numbers.NextAsync("RZ", cancellationToken), party.Id, entry.District, isDemo: true, sent);
        Demand(entry.Use, dossier.SaveNeed(
            new DossierNeed(entry.AmountFen, entry.Purpose, entry.Use, entry.TermMonths, entry.Wishes, entry.District, entry.Categories, entry.Zone), sent));
        Demand(entry.Use, dossier.SaveRights(rights, sent));
        Demand(entry.Use, dossier.SaveFigures(
            new DossierFigures(entry.RevenueFen, entry.ProfitFen, entry.AssetsFen, entry.DebtsFen, entry.Staff, entry.FoundedYear, false), _clock.Today.Year, sent));
        Demand(entry.Use, dossier.Open(Enum.GetValues<ConsentKind>(), User, _clock.Today.Year, sent));
        Demand(entry.Use, dossier.Send(sent));
        _db.Add(dossier);
        Happened(dossier.Id, null, CourseKind.Completed, sent);
        await _db.SaveChangesAsync(cancellationToken);
        var products = await _products.ListOnOfferAsync(null, cancellationToken);
        var requests = new List<DossierRequest>();
        foreach (var request in entry.Requests)
        {
            requests.Add(await AddRequestAsync(dossier, request, products, sent, cancellationToken));
        }

        if (entry.FinancedFen is { } financed)
        {
            Demand(entry.Use, dossier.Close(DossierOutcome.Financed, financed, requests[0], null, sent.AddDays(20)));
            Happened(dossier.Id, requests[0].Id, CourseKind.Picked, sent.AddDays(20));
            Happened(dossier.Id, null, CourseKind.Closed, sent.AddDays(20));
        }

        await _db.SaveChangesAsync(cancellationToken);
    }

    private async Task<DossierRequest> AddRequestAsync(
        Dossier dossier, DemoRequest entry, IReadOnlyList<ProductSummary> products, DateTimeOffset sent, CancellationToken cancellationToken)
    {
        var lender = await DemoPartyAsync(entry.Lender, cancellationToken);
        var due = _answerClock.EndOf(SiteClock.ToDate(sent), await _answerClock.DaysAsync(cancellationToken));
        var product = products.FirstOrDefault(p => p.ProviderPartyId == lender.Id && p.Name == entry.Product)?.Id;
        var request = new DossierRequest(dossier.Id, lender.Id, product, entry.IsOpen, due.Safe, sent);
        _db.Add(request);
        Happened(dossier.Id, request.Id, CourseKind.Sent, sent);
        if (entry.IsOpen)
        {
            Happened(dossier.Id, request.Id, CourseKind.Opened, sent);
        }

        DateTimeOffset? answered = null;
        if (entry.Answer is { } answer)
        {
            answered = sent.AddHours(answer.AfterHours);
            var terms = new AnswerTerms(
                answer.Kind, answer.RateBp, answer.LimitFen, answer.TermMonths, answer.GuaranteeBp, answer.PremiumBp, answer.AppraisalFen, answer.OtherFen,
                _clock.Today.AddDays(answer.ValidDays), answer.Text, answer.Reason);
            Demand(entry.Lender, AnswerCheck.Find(terms, lender.OrganisationKind!.Value, _clock.Today).FirstOrDefault() ?? Result.Success);
            Demand(entry.Lender, request.Answer(terms, User, SiteClock.ToDate(answered.Value), answered.Value));
            Happened(
                dossier.Id, request.Id, answer.Kind switch { AnswerKind.Interested => CourseKind.Interested, AnswerKind.NeedMore => CourseKind.Asked, _ => CourseKind.Declined },
                answered.Value);
            await _notices.SetValidityAsync(dossier, request, lender.Name, cancellationToken);
        }
        else
        {
            await _notices.SetDeadlineAsync(request, due, cancellationToken);
        }

        if (entry.Answer?.Kind != AnswerKind.NeedMore)
        {
            await _responses.RecordAsync(lender.Id, sent, answered, request.Id, cancellationToken);
        }

        if (entry.IsOpen && (await _directory.GetManagerUserIdsAsync(lender.Id, cancellationToken)) is [var reader, ..])
        {
            _db.Add(new DossierOpening { DossierId = dossier.Id, PartyId = lender.Id, UserId = reader, At = sent.AddHours(2) });
        }

        return request;
    }

    private void Happened(Guid dossierId, Guid? requestId, CourseKind kind, DateTimeOffset at) =>
        _db.Add(new CourseEntry { DossierId = dossierId, RequestId = requestId, Kind = kind, UserId = User, At = at });

    private async Task<PartySummary> DemoPartyAsync(string name, CancellationToken cancellationToken) =>
        await _parties.FindAsync(name, cancellationToken) is { IsDemo: true } party
            ? party
            : throw new FormatException($"Step DemoDossiers: '{name}' is no demo party.");

    private static void Demand(string what, Result result)
    {
        if (!result.Succeeded)
        {
            throw new FormatException($"Step DemoDossiers: {what}: {result.Error}");
        }
    }
}

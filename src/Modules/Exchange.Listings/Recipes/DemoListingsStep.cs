using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Exchange.Framework.Data;
using Exchange.Framework.Recipes;
using Exchange.Framework.Time;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.Services;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Recipes;

/// <summary>
/// Step <c>DemoListings</c>: invented patents of demo parties and the listings over them. Natural key of a listing is its
/// title with its owner.
/// </summary>
internal sealed class DemoListingsStep : IRecipeStepHandler
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly AppDbContext _db;
    private readonly IPatentRegistry _registry;
    private readonly IPartyNames _parties;
    private readonly IRightClaiming _claims;
    private readonly ListingEffects _effects;
    private readonly PublicNumbers _numbers;
    private readonly SiteClock _clock;

    public DemoListingsStep(
        AppDbContext db, IPatentRegistry registry, IPartyNames parties, IRightClaiming claims, ListingEffects effects, PublicNumbers numbers, SiteClock clock)
    {
        _db = db;
        _registry = registry;
        _parties = parties;
        _claims = claims;
        _effects = effects;
        _numbers = numbers;
        _clock = clock;
    }

    public string Name => "DemoListings";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        // The listings stand in a file of their own, which the recipe reads as text.
        foreach (var entry in JsonSerializer.Deserialize<List<DemoListing>>(step["Listings"]!.GetValue<string>(), _json)!)
        {
            await AddAsync(entry, cancellationToken);
        }

        await _db.SaveChangesAsync(cancellationToken);
    }

    private async Task AddAsync(DemoListing entry, CancellationToken cancellationToken)
    {
        var owner = await _parties.FindAsync(entry.Owner, cancellationToken);
        if (owner is not { IsDemo: true })
        {
            throw new FormatException($"Step DemoListings: '{entry.Owner}' is no demo party.");
        }

        if (await _db.Set<Listing>().AnyAsync(l => l.OwnerPartyId == owner.Id && l.Title == entry.Title, cancellationToken))
        {
            return;
        }

        var rights = await RegisterAsync(entry, owner, cancellationToken);
        var actor = new Actor(EventActor.Owner, null, _clock.Now, _clock.Today);
        var listing = new Listing
        {
            Number = await _numbers.NextAsync("PZH", cancellationToken),
            OwnerPartyId = owner.Id,
            Title = entry.Title,
            ExpiresOn = _clock.Today.AddDays(entry.EndsInDays),
            CreatedAt = _clock.Now,
            IsDemo = true,
        };
        listing.Create(rights, entry.Offers.Select(o => o.Mode), actor);
        listing.Revise(
            new CardText(
                entry.Title, entry.Problem, entry.HowItWorks, entry.Advantage, entry.Readiness, entry.BuyerNeeds, entry.NotFor, entry.District,
                listing.ExpiresOn),
            entry.Offers.ToDictionary(
                o => o.Mode, o => o.PlannedInDays is { } days
                    ? o.Terms with { PlannedOn = _clock.Today.AddDays(days), ViewingFrom = _clock.Today.AddDays(days - 5), ViewingUntil = _clock.Today.AddDays(days - 2) }
                    : o.Terms),
            actor);
        Advance(listing, entry, actor);
        _db.Set<Listing>().Add(listing);
        _effects.Changed(listing);
        await _db.SaveChangesAsync(cancellationToken);
    }

    private static void Advance(Listing listing, DemoListing entry, Actor owner)
    {
        var reviewer = owner with { Side = EventActor.Operator };
        if (entry.State == ListingState.Draft)
        {
            return;
        }

        listing.Submit([], owner);
        switch (entry.State)
        {
            case ListingState.Returned:
                listing.Return(entry.Reason, reviewer);
                break;
            case ListingState.Published:
                listing.Approve([], reviewer);
                break;
            case ListingState.Suspended:
                listing.Approve([], reviewer);
                listing.Suspend(entry.Reason, reviewer);
                break;
            default:
                break;
        }
    }

    private async Task<IReadOnlyList<Guid>> RegisterAsync(DemoListing entry, PartySummary owner, CancellationToken cancellationToken)
    {
        var records = entry.Patents.Select(p => new PatentRecord
        {
            ApplicationNumber = p.Number,
            Type = p.Type,
            Title = p.Title,
            Abstract = p.Abstract,
            Claims = p.Claims,
            Applicants = [entry.Owner],
            Inventors = p.Inventors,
            Ipc = p.Ipc,
            FilingDate = p.FilingDate,
            GrantDate = p.GrantDate,
            IsDemo = true,
        }).ToList();
        var outcomes = await _registry.UpsertAsync(records, new PatentSource(SourceNames.Demo, null, IsManual: true), dryRun: false, cancellationToken);
        var ids = new List<Guid>();
        foreach (var outcome in outcomes)
        {
            ids.Add(outcome.RightId ?? throw new FormatException($"Step DemoListings: {outcome.Number}: {outcome.ReasonCode}."));
        }

        await _claims.ClaimAsync(owner, ids, cancellationToken);
        return ids;
    }
}

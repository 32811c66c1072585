using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Recipes;
using Exchange.Framework.Time;
using Exchange.Listings.Contracts;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;
using Exchange.Needs.Services;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Needs.Recipes;

/// <summary>Step <c>DemoNeeds</c>: invented needs of demo parties with answers. Natural key of a need is its title with its firm.</summary>
internal sealed class DemoNeedsStep : IRecipeStepHandler
{
    private const long FenOfYuan = 100;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly AppDbContext _db;
    private readonly IPartyNames _parties;
    private readonly IListingDirectory _listings;
    private readonly NeedEffects _effects;
    private readonly PublicNumbers _numbers;
    private readonly SiteClock _clock;

    public DemoNeedsStep(AppDbContext db, IPartyNames parties, IListingDirectory listings, NeedEffects effects, PublicNumbers numbers, SiteClock clock)
    {
        _db = db;
        _parties = parties;
        _listings = listings;
        _effects = effects;
        _numbers = numbers;
        _clock = clock;
    }

    public string Name => "DemoNeeds";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        // The needs stand in a file of their own, which the recipe reads as text.
        foreach (var entry in JsonSerializer.Deserialize<List<DemoNeed>>(step["Needs"]!.GetValue<string>(), _json)!)
        {
            await AddAsync(entry, cancellationToken);
        }
    }

    private async Task AddAsync(DemoNeed entry, CancellationToken cancellationToken)
    {
        var asker = await FindAsync(entry.Asker, cancellationToken);
        if (await _db.Set<Need>().AnyAsync(n => n.AskerPartyId == asker.Id && n.Title == entry.Title, cancellationToken))
        {
            return;
        }

        var actor = new Actor(NeedSide.Asker, null, _clock.Now, _clock.Today);
        var reviewer = actor with { Side = NeedSide.Operator };
        var deadline = _clock.Today.AddDays(entry.EndsInDays);
        var need = new Need
        {
            Number = await _numbers.NextAsync("XQ", cancellationToken),
            AskerPartyId = asker.Id,
            Title = entry.Title,
            Deadline = deadline,
            CreatedAt = _clock.Now,
            IsDemo = true,
        };
        need.Begin(
            new NeedText(
                entry.Title, entry.Problem, entry.Conditions, entry.Target, entry.Details, entry.TitleEn, entry.ProblemEn, entry.Node, asker.District,
                entry.RewardKind, entry.AmountYuan * FenOfYuan, entry.WhoMayAnswer, entry.HidesName, deadline),
            actor);
        Done(need.Submit(actor), entry);
        _db.Add(need);
        if (entry.State != NeedState.Submitted)
        {
            Done(need.Approve(isVerified: true, reviewer), entry);
            foreach (var answer in entry.Answers ?? [])
            {
                await AnswerAsync(need, answer, cancellationToken);
            }

            if (entry.State == NeedState.Call)
            {
                Done(need.Call(deadline.AddDays(120), actor), entry);
            }

            if (entry.State == NeedState.Closed)
            {
                Done(need.Close(entry.Outcome!.Value, null, null, entry.Reason, actor), entry);
            }
        }

        _effects.Changed(need);
        await _db.SaveChangesAsync(cancellationToken);
    }

    private async Task AnswerAsync(Need need, DemoAnswer entry, CancellationToken cancellationToken)
    {
        var party = await FindAsync(entry.Party, cancellationToken);
        var listing = entry.Listing is null
            ? null
            : (await _listings.ListPublishedAsync(party.Id, 1000, cancellationToken)).FirstOrDefault(l => l.Title == entry.Listing && l.IsDemo)
                ?? throw new FormatException($"Step DemoNeeds: '{entry.Listing}' is no published demo listing of {entry.Party}.");
        var sent = NeedAnswer.Send(
            need, party.Id, isVerified: true,
            new AnswerText(entry.Kind, listing?.Id, listing?.Number, entry.Text, entry.Reaches, entry.Readiness, entry.AmountYuan * FenOfYuan, entry.Months),
            agrees: true, _clock.Today, _clock.Now, isDemo: true);
        if (!sent.Succeeded)
        {
            throw new FormatException($"Step DemoNeeds: '{need.Title}': {sent.Error}");
        }

        _db.Add(sent.Value);
        if (entry.Question is { } question)
        {
            _db.Add(sent.Value.Write(AnswerSide.Asker, question, "", "", _clock.Now).Value);
        }
    }

    private async Task<PartySummary> FindAsync(string name, CancellationToken cancellationToken) =>
        await _parties.FindAsync(name, cancellationToken) is { IsDemo: true } party
            ? party
            : throw new FormatException($"Step DemoNeeds: '{name}' is no demo party.");

    private static void Done(Result result, DemoNeed entry)
    {
        if (!result.Succeeded)
        {
            throw new FormatException($"Step DemoNeeds: '{entry.Title}': {result.Error}");
        }
    }
}

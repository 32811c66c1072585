using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Framework.Data;
using Exchange.Framework.Recipes;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Providers.Domain;
using Exchange.Providers.Services;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Recipes;

/// <summary>Step <c>DemoProviders</c>: profiles of demo parties, marked as such; natural key is the party.</summary>
internal sealed class DemoProvidersStep : IRecipeStepHandler
{
    private readonly AppDbContext _db;
    private readonly IPartyNames _parties;
    private readonly PublicNumbers _numbers;
    private readonly ProviderUpkeep _upkeep;
    private readonly Admissions _admissions;
    private readonly ProviderDeadlines _deadlines;
    private readonly LicenceCatalog _licences;
    private readonly SiteClock _clock;

    public DemoProvidersStep(
        AppDbContext db, IPartyNames parties, PublicNumbers numbers, ProviderUpkeep upkeep, Admissions admissions, ProviderDeadlines deadlines,
        LicenceCatalog licences, SiteClock clock)
    {
        _db = db;
        _parties = parties;
        _numbers = numbers;
        _upkeep = upkeep;
        _admissions = admissions;
        _deadlines = deadlines;
        _licences = licences;
        _clock = clock;
    }

    public string Name => "DemoProviders";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        // The providers stand in a file of their own, which the recipe reads as text.
        foreach (var entry in JsonSerializer.Deserialize<List<DemoProvider>>(step["Providers"]!.GetValue<string>(), JsonSerializerOptions.Web)!)
        {
            await AddAsync(entry, cancellationToken);
        }
    }

    private async Task AddAsync(DemoProvider entry, CancellationToken cancellationToken)
    {
        if (await _parties.FindAsync(entry.Party, cancellationToken) is not { IsDemo: true, OrganisationKind: { } kind } party || !Provider.MayBe(party))
        {
            throw new FormatException($"Step DemoProviders: '{entry.Party}' is no demo party of a kind that may be a provider.");
        }

        if (await _db.Set<Provider>().AnyAsync(p => p.Id == party.Id, cancellationToken))
        {
            return;
        }

        var (now, today) = (_clock.Now, _clock.Today);
        var provider = new Provider
        {
            Id = party.Id, Number = await _numbers.NextAsync("FW", cancellationToken), Kind = kind, CreatedAt = now, IsDemo = true,
        };
        provider.Describe(new ProfileText(entry.SummaryZh, entry.SummaryEn, entry.DetailsZh, entry.DetailsEn, entry.Taxonomy, entry.Districts), now);
        provider.Publish(now);
        if (entry.TechBranchBasis is { } basis)
        {
            provider.MarkTechBranch(true, basis, now);
        }

        _db.Add(provider);
        _db.AddRange(entry.People.Select((p, i) => new ProviderPerson { ProviderId = party.Id, Position = i, Name = p.Name, Role = p.Role, Contact = p.Contact }));
        _db.AddRange(entry.Fees.Select((f, i) => new ProviderFee { ProviderId = party.Id, Position = i, Item = f.Item, Price = f.Price }));
        foreach (var licence in entry.Licences)
        {
            var row = new ProviderLicence
            {
                ProviderId = party.Id, Kind = licence.Kind, Number = licence.Number, ValidFrom = today.AddYears(-2),
                ValidTo = licence.EndsInDays is { } days ? today.AddDays(days) : null, SubmittedAt = now,
            };
            if (licence.IsChecked)
            {
                // One that has expired was checked while it was in force.
                row.Check(true, "示例：未与登记机关核对", null, now, today.AddYears(-1));
            }

            _db.Add(row);
            if (licence.IsChecked)
            {
                await _deadlines.WatchAsync([row], _licences.Chinese(row.Kind), cancellationToken);
            }
        }

        foreach (var finished in entry.Cases)
        {
            var row = new ProviderCase
            {
                ProviderId = party.Id, Title = finished.Title, Text = finished.Text, FinishedOn = today.AddDays(-finished.DaysAgo), SubmittedAt = now,
            };
            row.Decide(true, null, null, now);
            _db.Add(row);
        }

        foreach (var (hours, i) in entry.AnswerHours.Select((hours, i) => (hours, i)))
        {
            var askedAt = now.AddDays(-20 - (7 * i));
            var response = new ProviderResponse { ProviderId = party.Id, SubjectId = Guid.CreateVersion7(), AskedAt = askedAt };
            response.Answer(askedAt.AddHours(hours));
            _db.Add(response);
        }

        await _db.SaveChangesAsync(cancellationToken);
        await _upkeep.RefreshAsync(party.Id, cancellationToken);
        if (entry.IsAdmitted)
        {
            _db.Add(new ProviderAdmission { ProviderId = party.Id, AdmittedOn = today.AddDays(-90), Document = "示例：试点参与协议", RecordedAt = now });
            await _admissions.PublishAsync(party.Id, "You have been admitted to the list of pilot participants.", null, cancellationToken);
        }

        await _db.SaveChangesAsync(cancellationToken);
    }
}

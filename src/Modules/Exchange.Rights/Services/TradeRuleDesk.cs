using System.Globalization;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Live;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.Services;

/// <summary>The operator's desk of the check-up's rules (rules GEN-01): what is law is code, what it means in a mode is data.</summary>
internal sealed class TradeRuleDesk
{
    private readonly AppDbContext _db;
    private readonly TradeRuleBook _book;
    private readonly TradeTexts _texts;
    private readonly TradeConditionTexts _names;
    private readonly IUserDirectory _users;
    private readonly ICurrentUser _user;
    private readonly JobQueue _jobs;
    private readonly StampStore _stamps;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<TradeRuleDesk> S;

    public TradeRuleDesk(
        AppDbContext db, TradeRuleBook book, TradeTexts texts, TradeConditionTexts names, IUserDirectory users, ICurrentUser user, JobQueue jobs,
        StampStore stamps, SiteClock clock, IStringLocalizer<TradeRuleDesk> localizer)
    {
        _db = db;
        _book = book;
        _texts = texts;
        _names = names;
        _users = users;
        _user = user;
        _jobs = jobs;
        _stamps = stamps;
        _clock = clock;
        S = localizer;
    }

    /// <summary>The places of the condition's texts, such as {0}: they are filled with what the register tells.</summary>
    public string PlacesOf(TradeCondition condition) => string.Join(
        ' ', Enumerable.Range(0, 4).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{{i}}}"))
            .Where(place => _book.Shipped.Rules.Any(r => r.When == condition && r.Text.Contains(place, StringComparison.Ordinal))));

    public async Task<TradeRulesPage> ListAsync(DateOnly? on, TradeMode? mode, CancellationToken cancellationToken)
    {
        var day = on ?? _clock.Today;
        var rules = (await _book.OnAsync(day, cancellationToken)).Rules.Where(r => r.IsInForceOn(day)).ToLookup(r => r.When);
        var waiting = await _db.Set<TradeRuleVersion>().AsNoTracking().Where(v => v.WithdrawnAt == null && v.ConfirmedAt == null)
            .OrderBy(v => v.From).ThenBy(v => v.Id).Take(100).ToListAsync(cancellationToken);
        var people = await _users.GetNamesAsync([.. waiting.Select(v => v.EnteredBy).Distinct()], cancellationToken);
        var job = await _db.Set<Job>().AsNoTracking().Where(j => j.Kind == TradeRuleJobs.Recheck).OrderByDescending(j => j.CreatedAt).FirstOrDefaultAsync(cancellationToken);
        return new TradeRulesPage(
            day, mode,
            [
                .. Enum.GetValues<TradeCondition>().Select(condition => new TradeRulesPage.Row(
                    condition, _names.Name(condition),
                    [
                        .. rules[condition].Where(r => mode is null || r.Modes.Contains(mode.Value))
                            .GroupBy(r => (r.Light, r.Code, r.Text, r.Article, r.IsVerified)).OrderByDescending(g => g.Key.Light)
                            .Select(g => new TradeRulesPage.Meaning(
                                g.Key.Light, g.Key.Code, Shown(g.Key.Text), S[g.Key.Article],
                                string.Join(S[", "], g.SelectMany(r => r.Modes).Where(m => mode is null || m == mode).Distinct().Order().Select(_texts.Mode)), g.Key.IsVerified)),
                    ])),
            ],
            [.. waiting.Select(v => new TradeRulesPage.Waiting(v.When, _names.Name(v.When), _texts.Mode(v.Mode), v.From, NameOf(people, v.EnteredBy)!))], job);
    }

    public async Task<TradeRulePage> GetAsync(TradeCondition condition, CancellationToken cancellationToken)
    {
        var versions = await _db.Set<TradeRuleVersion>().AsNoTracking().Where(v => v.When == condition).ToListAsync(cancellationToken);
        var people = await _users.GetNamesAsync(
            [.. versions.SelectMany(v => new[] { v.EnteredBy, v.ConfirmedBy, v.WithdrawnBy }).OfType<string>().Distinct()], cancellationToken);
        return new TradeRulePage(
            condition, _names.Name(condition),
            [.. Enum.GetValues<TradeMode>().Select(mode => new TradeRulePage.ModePart(mode, _texts.Mode(mode), Entries(condition, mode, versions, people)))]);
    }

    /// <summary>The form of a new version, filled with what is in force.</summary>
    public async Task<TradeRuleEditPage> StartAsync(TradeCondition condition, TradeMode? mode, CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var rule = (await _book.OnAsync(today, cancellationToken)).Rules
            .FirstOrDefault(r => r.When == condition && r.IsInForceOn(today) && (mode is null || r.Modes.Contains(mode.Value)));
        var entered = rule is null
            ? null
            : await _db.Set<TradeRuleVersion>().AsNoTracking()
                .Where(v => v.When == condition && v.WithdrawnAt == null && v.Mode == (mode ?? rule.Modes[0]) && v.From == rule.From && v.Code == rule.Code)
                .OrderByDescending(v => v.EnteredAt).FirstOrDefaultAsync(cancellationToken);
        return Edit(condition, new TradeRuleForm
        {
            Modes = mode is { } one ? [one] : [.. rule?.Modes ?? []],
            Code = rule?.Code,
            Light = rule is null ? TradeRuleForm.SaysNothing : rule.Light.ToString(),
            Text = entered?.Text ?? (rule is null ? null : InChinese(rule.Text)),
            TextEn = entered is null ? rule?.Text : entered.TextEn,
            Article = entered?.Article ?? (rule is null ? null : InChinese(rule.Article)),
            ArticleEn = entered is null ? rule?.Article : entered.ArticleEn,
            From = today,
            Source = rule?.Source,
            Link = entered?.Link,
        });
    }

    public TradeRuleEditPage Edit(TradeCondition condition, TradeRuleForm form) => new(condition, _names.Name(condition), PlacesOf(condition)) { Form = form };

    /// <summary>The versions that the form asks for, one a mode; nothing is saved.</summary>
    public Result<IReadOnlyList<TradeRuleVersion>> Draft(TradeCondition condition, TradeRuleForm form)
    {
        if (form.Modes.Count == 0)
        {
            return Failed("Choose at least one mode.", nameof(form.Modes));
        }

        if (form.Light != TradeRuleForm.SaysNothing && !(Enum.TryParse<TradeLight>(form.Light, out var known) && Enum.IsDefined(known)))
        {
            return Failed("Choose a light.", nameof(form.Light));
        }

        TradeLight? light = form.Light == TradeRuleForm.SaysNothing ? null : Enum.Parse<TradeLight>(form.Light!);
        return Draft([.. form.Modes.Distinct().Select(mode => new TradeRuleRow(
            condition, mode, form.Code ?? "", light, form.Text ?? "", form.TextEn, form.Article ?? "", form.ArticleEn, form.From!.Value, form.Source ?? "", form.Link, form.Why))]);
    }

    /// <summary>The versions of a recipe; of several faults the first is told. Nothing is saved.</summary>
    public Result<IReadOnlyList<TradeRuleVersion>> Draft(IReadOnlyList<TradeRuleRow> rows)
    {
        var drafts = new List<TradeRuleVersion>();
        foreach (var row in rows)
        {
            if (Against(row) is { } fault)
            {
                return fault;
            }

            drafts.Add(new TradeRuleVersion
            {
                When = row.When, Mode = row.Mode, Code = EnteredText.Clean(row.Code)!, Light = row.Light,
                Text = EnteredText.Clean(row.Text)!, TextEn = EnteredText.Clean(row.TextEn), Article = EnteredText.Clean(row.Article)!, ArticleEn = EnteredText.Clean(row.ArticleEn),
                From = row.From, Source = EnteredText.Clean(row.Source)!, Link = EnteredText.Clean(row.Link), Why = EnteredText.Clean(row.Why)!,
                EnteredBy = _user.Id ?? "", EnteredAt = _clock.Now,
            });
        }

        return Result.Ok<IReadOnlyList<TradeRuleVersion>>(drafts);
    }

    /// <summary>Of a recipe's versions those that are not there yet.</summary>
    public async Task<IReadOnlyList<TradeRuleVersion>> NewAmongAsync(IReadOnlyList<TradeRuleVersion> drafts, CancellationToken cancellationToken)
    {
        var known = (await _db.Set<TradeRuleVersion>().AsNoTracking().Where(v => v.WithdrawnAt == null).ToListAsync(cancellationToken))
            .Select(v => TradeRuleRow.Of(v) with { Why = null }).ToHashSet();
        return [.. drafts.Where(d => !known.Contains(TradeRuleRow.Of(d) with { Why = null }))];
    }

    /// <summary>Keeps the versions. What is on offer in their modes is looked at again: now, or on their first day.</summary>
    public async Task SaveAsync(IReadOnlyList<TradeRuleVersion> drafts, CancellationToken cancellationToken)
    {
        foreach (var later in drafts.Where(d => d.From > _clock.Today))
        {
            later.RecheckLater();
        }

        _db.AddRange(drafts);
        await RecheckAsync([.. drafts.Where(d => d.From <= _clock.Today).Select(d => d.Mode)], cancellationToken);
    }

    /// <summary>Null when there is no such version.</summary>
    public async Task<Result?> ConfirmAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<TradeRuleVersion>().FirstOrDefaultAsync(v => v.Id == id, cancellationToken) is not { } version)
        {
            return null;
        }

        if (!version.Confirm(_user.Id!, _clock.Now))
        {
            return Result.Fail("Somebody other than who entered it has to confirm a rule, and only once.");
        }

        _stamps.RaiseWhenSaved(TradeRuleBook.Topic);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>Null when there is no such version.</summary>
    public async Task<Result?> WithdrawAsync(Guid id, string? why, CancellationToken cancellationToken)
    {
        if (await _db.Set<TradeRuleVersion>().FirstOrDefaultAsync(v => v.Id == id, cancellationToken) is not { } version)
        {
            return null;
        }

        if (EnteredText.Clean(why) is not { Length: <= TradeRuleVersion.MaxWhy } reason)
        {
            return Result.Fail("Say in at most {0} characters why it is withdrawn.", null, TradeRuleVersion.MaxWhy);
        }

        if (!version.Withdraw(_user.Id!, reason, _clock.Now))
        {
            return Result.Fail("It was withdrawn before.");
        }

        await RecheckAsync(version.From <= _clock.Today ? [version.Mode] : [], cancellationToken);
        return Result.Success;
    }

    private async Task RecheckAsync(IReadOnlyList<TradeMode> modes, CancellationToken cancellationToken)
    {
        if (modes.Count > 0)
        {
            _jobs.Enqueue(TradeRuleJobs.Recheck, new RecheckOrder([.. modes.Distinct().Order()]));
        }

        _stamps.RaiseWhenSaved(TradeRuleBook.Topic);
        await _db.SaveChangesAsync(cancellationToken);
    }

    private Result<IReadOnlyList<TradeRuleVersion>>? Against(TradeRuleRow row)
    {
        (string? Value, int Most, bool Needed, string Field)[] texts =
        [
            (row.Code, TradeRuleVersion.MaxCode, true, "Code"), (row.Text, TradeRuleVersion.MaxText, true, "Text"), (row.TextEn, TradeRuleVersion.MaxText, false, "TextEn"),
            (row.Article, TradeRuleVersion.MaxArticle, true, "Article"), (row.ArticleEn, TradeRuleVersion.MaxArticle, false, "ArticleEn"),
            (row.Source, TradeRuleVersion.MaxSource, true, "Source"), (row.Link, TradeRuleVersion.MaxLink, false, "Link"), (row.Why, TradeRuleVersion.MaxWhy, true, "Why"),
        ];
        foreach (var (value, most, needed, field) in texts)
        {
            var clean = EnteredText.Clean(value);
            if (clean?.Length > most || (needed && clean is null))
            {
                return Failed("{0}, {1}: “{2}” must be filled in, with at most {3} characters.", field, _names.Name(row.When), _texts.Mode(row.Mode), field, most);
            }
        }

        if (!Enum.IsDefined(row.When) || !Enum.IsDefined(row.Mode) || (row.Light is { } light && !Enum.IsDefined(light)))
        {
            return Failed("Choose a light.", "Light");
        }

        if (TradeRuleTimeline.Against(row.When, row.Light) is { } rule)
        {
            return Failed(rule, "Light");
        }

        if (row.Link is { Length: > 0 } link && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
        {
            return Failed("A link begins with https:// or http://.", "Link");
        }

        var places = PlacesOf(row.When);
        return !TradeRuleTimeline.HasPlacesOf(row.Text, places) ? Failed("Braces may stand in the text only as these places: {0}", "Text", places.Length == 0 ? "—" : places)
            : !TradeRuleTimeline.HasPlacesOf(row.TextEn ?? "", places) ? Failed("Braces may stand in the text only as these places: {0}", "TextEn", places.Length == 0 ? "—" : places)
            : null;
    }

    private List<TradeRulePage.Entry> Entries(TradeCondition condition, TradeMode mode, List<TradeRuleVersion> versions, IReadOnlyDictionary<string, string> people)
    {
        var today = _clock.Today;
        var mine = versions.Where(v => v.Mode == mode).ToList();
        var shipped = _book.Shipped.Rules.Where(r => r.When == condition && r.Modes.Contains(mode)).ToList();
        var current = mine.Where(v => !v.IsWithdrawn && v.From <= today).OrderBy(v => v.From).ThenBy(v => v.EnteredAt).ThenBy(v => v.Id).LastOrDefault();
        var standing = shipped.Where(r => r.IsInForceOn(today)).MaxBy(r => r.From);
        var isEntered = current is not null && !(standing is not null && standing.From > current.From);
        return
        [
            .. shipped.Select(r => (r.From, At: DateTimeOffset.MinValue, Entry: new TradeRulePage.Entry(
                    null, r.Light, _texts.Light(r.Light), r.Code, Shown(r.Text), S[r.Article], r.Source, null, r.From, r.Until,
                    StateOf(r.From, !isEntered && r == standing), r.IsVerified)))
                .Concat(mine.Select(v => (v.From, At: v.EnteredAt, Entry: Describe(v, isEntered && v == current, people))))
                .OrderByDescending(e => e.From).ThenByDescending(e => e.At).Select(e => e.Entry),
        ];

        TradeRulePage.EntryState StateOf(DateOnly from, bool isInForce) =>
            isInForce ? TradeRulePage.EntryState.InForce : from > today ? TradeRulePage.EntryState.ToCome : TradeRulePage.EntryState.Over;

        TradeRulePage.Entry Describe(TradeRuleVersion v, bool isInForce, IReadOnlyDictionary<string, string> names)
        {
            var isChinese = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";
            return new TradeRulePage.Entry(
                v.Id, v.Light, v.Light is { } light ? _texts.Light(light) : S["Says nothing"], v.Code, isChinese ? v.Text : v.TextEn ?? v.Text,
                isChinese ? v.Article : v.ArticleEn ?? v.Article, v.Source, v.Link, v.From, null,
                v.IsWithdrawn ? TradeRulePage.EntryState.Withdrawn : StateOf(v.From, isInForce), v.IsVerified)
            {
                Why = v.Why, EnteredBy = NameOf(names, v.EnteredBy), EnteredAt = v.EnteredAt, ConfirmedBy = NameOf(names, v.ConfirmedBy), ConfirmedAt = v.ConfirmedAt,
                WithdrawnBy = NameOf(names, v.WithdrawnBy), WithdrawnAt = v.WithdrawnAt, WithdrawnWhy = v.WithdrawnWhy,
                MayConfirm = !v.IsVerified && !v.IsWithdrawn && v.EnteredBy != _user.Id,
            };
        }
    }

    // The places stay as they are: there is no right here to fill them.
    private string Shown(string text) => S[text].Value;

    private string InChinese(string msgid)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(Framework.Localization.SupportedCultures.Default);
            return S[msgid].Value;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private string? NameOf(IReadOnlyDictionary<string, string> people, string? id) => id is null ? null : people.GetValueOrDefault(id) ?? S["The site"];

    private static Result<IReadOnlyList<TradeRuleVersion>> Failed(string error, string field, params object[] arguments) =>
        Result<IReadOnlyList<TradeRuleVersion>>.Fail(error, field, arguments);
}

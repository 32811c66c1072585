using Exchange.Framework.Time;
using Exchange.Rights.Contracts;
using Exchange.Rights.Services;
using Exchange.Rights.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Rights.ViewComponents;

/// <summary>The tradability check-up of rights, mode by mode: on a patent's page for every mode, on a listing for what it offers.</summary>
internal sealed class CheckUpViewComponent : ViewComponent
{
    private readonly Tradability _tradability;
    private readonly TradeTexts _texts;
    private readonly SiteClock _clock;

    public CheckUpViewComponent(Tradability tradability, TradeTexts texts, SiteClock clock)
    {
        _tradability = tradability;
        _texts = texts;
        _clock = clock;
    }

    public async Task<IViewComponentResult> InvokeAsync(IReadOnlyCollection<Guid> rightIds, IReadOnlyList<TradeQuestion> questions)
    {
        // Several parts ticked arrive as several values; between commas they are what the API reads.
        var query = HttpContext.Request.Query;
        var told = TradeAsking.Of(query["buyer"]);
        var read = told.WithPledge(query["debtEnd"], query["contractLacks"], _clock.Today);
        var asking = read ?? told;
        var found = await _tradability.CheckAsync(rightIds, asking.Of(questions), HttpContext.RequestAborted);
        return View("Default", new CheckUpViewModel(
            HttpContext.Request.Path, asking, read is null ? query["debtEnd"].ToString() : null, questions.Any(q => q.Mode == TradeMode.Pledge),
            [.. rightIds.Where(found.ContainsKey).Select(id => Describe(found[id], asking))]));
    }

    private CheckUpViewModel.Right Describe(RightCheckUp checkUp, TradeAsking asking)
    {
        List<TradeFinding> common = checkUp.Modes.Count < 2
            ? []
            : [.. checkUp.Modes[0].Findings.Where(f => f.Light != TradeLight.Green && checkUp.Modes.All(m => m.Findings.Any(other => IsSame(f, other))))];
        return new CheckUpViewModel.Right(
            checkUp.Title,
            checkUp.IsPatent ? $"/api/v1{RightUrls.Patent(checkUp.Number)}/tradability{asking.Query}" : null,
            new StatusCheck(checkUp.CheckedOn, checkUp.Source),
            common.ConvertAll(Describe),
            [
                .. checkUp.Modes.Select(m => new CheckUpViewModel.Mode(
                    _texts.Mode(m.Mode), m.Light, _texts.Light(m.Light),
                    [.. m.Findings.Where(f => f.Light != TradeLight.Green && !common.Exists(c => IsSame(c, f))).Select(Describe)])),
            ]);
    }

    private static bool IsSame(TradeFinding one, TradeFinding other) => one.Text == other.Text && one.Light == other.Light;

    private CheckUpViewModel.Row Describe(TradeFinding finding) => new(
        finding.Code, finding.Light, _texts.Light(finding.Light), _texts.Text(finding), _texts.Article(finding), finding.IsVerified, finding.IsDeclared);
}

using Exchange.Rights.Contracts;
using Exchange.Rights.Services;
using Exchange.Rights.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Rights.ViewComponents;

/// <summary>The tradability check-up of a patent, mode by mode.</summary>
internal sealed class CheckUpViewComponent : ViewComponent
{
    private readonly Tradability _tradability;
    private readonly TradeTexts _texts;

    public CheckUpViewComponent(Tradability tradability, TradeTexts texts)
    {
        _tradability = tradability;
        _texts = texts;
    }

    public async Task<IViewComponentResult> InvokeAsync(Guid rightId)
    {
        var buyer = HttpContext.Request.Query["buyer"].ToString();
        var found = await _tradability.CheckAsync([rightId], Tradability.QuestionsFor(buyer), HttpContext.RequestAborted);
        return View("Default", Describe(found[rightId], buyer == "foreign"));
    }

    private CheckUpViewModel Describe(RightCheckUp checkUp, bool isForeign)
    {
        var common = checkUp.Modes[0].Findings
            .Where(f => f.Light != TradeLight.Green && checkUp.Modes.All(m => m.Findings.Any(other => IsSame(f, other)))).ToList();
        return new CheckUpViewModel(
            $"{RightUrls.Patent(checkUp.Number)}{(isForeign ? "" : "?buyer=foreign")}#check-up",
            isForeign,
            $"/api/v1{RightUrls.Patent(checkUp.Number)}/tradability{(isForeign ? "?buyer=foreign" : "")}",
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
        finding.Code, finding.Light, _texts.Light(finding.Light), _texts.Text(finding), _texts.Article(finding), finding.IsVerified);
}

using System.Text;
using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Financing.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.Services;

/// <summary>
/// A request with the lender's own answer in plain text, for its own systems: bands and codes of the teaser and what the lender has
/// answered; neither firm nor dossier is named, whatever is open to the lender.
/// </summary>
internal sealed class AnswerMail
{
    private readonly AppDbContext _db;
    private readonly IMailQueue _mails;
    private readonly IUserContacts _contacts;
    private readonly ISiteAddress _site;
    private readonly FinancingLabels _labels;
    private readonly IAuditTrail _audit;
    private readonly ICurrentUser _user;
    private readonly IStringLocalizer<AnswerMail> S;

    public AnswerMail(
        AppDbContext db, IMailQueue mails, IUserContacts contacts, ISiteAddress site, FinancingLabels labels, IAuditTrail audit, ICurrentUser user,
        IStringLocalizer<AnswerMail> localizer)
    {
        _db = db;
        _mails = mails;
        _contacts = contacts;
        _site = site;
        _labels = labels;
        _audit = audit;
        _user = user;
        S = localizer;
    }

    public async Task<Result> SendAsync(RequestPage page, CancellationToken cancellationToken)
    {
        if (page is not { Teaser: { } teaser, Request.Current: { } answer } || _user.Id is not { } userId
            || !(await _contacts.FindAsync([userId], cancellationToken)).TryGetValue(userId, out var contact))
        {
            return Result.Fail("There is no answer yet, or your account has no confirmed e-mail address.");
        }

        _mails.Enqueue(new MailMessage(contact.Email, S["Financing request: {0} · {1}", S[DossierTexts.Of(teaser.Purpose)], S[DossierTexts.Of(answer.Kind)]], Text(page, teaser, answer)));
        _audit.Record("answer.mailed", nameof(DossierRequest), page.Request.AuditId);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    private string Text(RequestPage page, Teaser teaser, LenderAnswer answer)
    {
        var text = new StringBuilder();
        Line("Purpose", S[DossierTexts.Of(teaser.Purpose)]);
        Line("Amount", S[DossierTexts.OfAmountBand(teaser.AmountBand)]);
        Line("Term", _labels.Months(teaser.TermMonths));
        Line("District", _labels.District(teaser.District));
        Line("Product", page.Product?.Name);
        Line("Sent on", DisplayText.Date(SiteClock.ToDate(page.Request.SentAt)));
        text.Append('\n');
        Line("Your answer", S[DossierTexts.Of(answer.Kind)]);
        if (answer.Kind == AnswerKind.Interested)
        {
            Line("Indicative yearly rate", answer.RateBp is null ? null : FinancingLabels.Percent(answer.RateBp));
            Line("Indicative limit", answer.LimitFen is null ? null : FinancingLabels.Exact(answer.LimitFen));
            Line("Term", answer.TermMonths is { } months ? _labels.Months(months) : null);
            Line("Guarantee fee, yearly", answer.GuaranteeBp is null ? S["not stated"] : FinancingLabels.Percent(answer.GuaranteeBp));
            Line("Insurance premium", answer.PremiumBp is null ? S["not stated"] : FinancingLabels.Percent(answer.PremiumBp));
            Line("Valuation fee", answer.AppraisalFen is null ? S["not stated"] : FinancingLabels.Exact(answer.AppraisalFen));
            Line("Other fees", answer.OtherFen is null ? S["not stated"] : FinancingLabels.Exact(answer.OtherFen));
            Line("Holds until", answer.ValidUntil is { } until ? DisplayText.Date(until) : null);
        }

        Line("Reason", answer.Reason is { } reason ? S[DossierTexts.Of(reason)].Value : null);
        Line(answer.Kind switch { AnswerKind.Interested => "Conditions", AnswerKind.NeedMore => "What is asked", _ => "Comment to the firm" }, answer.Text);
        Line("Answer given", DisplayText.Date(SiteClock.ToDate(answer.At)));
        text.Append('\n').Append(S["Indicative: it binds neither you nor the firm. Only the firm sees it."].Value).Append('\n').Append(S[DossierTexts.Gen02].Value).Append('\n');
        if (_site.Absolute(FinancingNotices.UrlOf(page.Request)) is { } url)
        {
            text.Append('\n').Append(url).Append('\n');
        }

        return text.ToString();

        void Line(string name, string? value)
        {
            if (value is not null)
            {
                text.Append(S["{0}: {1}", S[name].Value, value].Value).Append('\n');
            }
        }
    }
}

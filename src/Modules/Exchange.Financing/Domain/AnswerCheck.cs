using Exchange.Financing.Contracts;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Products.Contracts;

namespace Exchange.Financing.Domain;

/// <summary>Finds what an answer lacks and what in it cannot be meant.</summary>
internal static class AnswerCheck
{
    private const int Whole = 10_000;

    /// <param name="lender">A bank and an investor lend, so that they state a rate.</param>
    public static IReadOnlyList<Result> Find(AnswerTerms terms, OrganisationKind lender, DateOnly today) => terms.Kind switch
    {
        AnswerKind.Interested => [.. OfInterest(terms, lender, today)],
        AnswerKind.NeedMore when terms.Text is null => [Result.Fail("Say what you need to know.", "Text")],
        AnswerKind.Declined when terms.Reason is null => [Result.Fail("Choose a reason.", "Reason")],
        AnswerKind.Declined when terms is { Reason: DeclineReason.Other, Text: null } => [Result.Fail("Say in a sentence what the reason is.", "Text")],
        _ => [],
    };

    public static bool Lends(OrganisationKind lender) => lender is OrganisationKind.Bank or OrganisationKind.Investor;

    private static IEnumerable<Result> OfInterest(AnswerTerms terms, OrganisationKind lender, DateOnly today)
    {
        if (terms.RateBp is null && Lends(lender))
        {
            yield return Result.Fail("Enter the indicative yearly rate.", "Rate");
        }

        foreach (var (field, rate) in new[] { ("Rate", terms.RateBp), ("Guarantee", terms.GuaranteeBp), ("Premium", terms.PremiumBp) })
        {
            if (rate is < 0 or > Whole)
            {
                yield return Result.Fail(DossierTexts.RateOutOfRange, field);
            }
        }

        var isAppraiser = lender == OrganisationKind.Appraiser;
        if (terms.LimitFen is not (> 0 and < AllInCost.AmountLimitFen) && !(isAppraiser && terms.LimitFen is null))
        {
            yield return Result.Fail(DossierTexts.AmountOutOfRange, "Limit");
        }

        if (terms.TermMonths is not (>= 1 and <= DossierCheck.MaxMonths) && !(isAppraiser && terms.TermMonths is null))
        {
            yield return Result.Fail(DossierTexts.MonthsOutOfRange, "TermMonths");
        }

        foreach (var (field, fen) in new[] { ("Appraisal", terms.AppraisalFen), ("Other", terms.OtherFen) })
        {
            if (fen is < 0 or >= AllInCost.AmountLimitFen)
            {
                yield return Result.Fail(DossierTexts.FigureNegative, field);
            }
        }

        if (isAppraiser && terms.AppraisalFen is null)
        {
            yield return Result.Fail("Enter what the valuation costs.", "Appraisal");
        }

        if (!isAppraiser && !Lends(lender) && terms is { RateBp: null, GuaranteeBp: null, PremiumBp: null })
        {
            yield return Result.Fail("Enter what your guarantee or insurance costs: the yearly fee or the premium.", lender == OrganisationKind.Insurer ? "Premium" : "Guarantee");
        }

        if (terms.ValidUntil is not { } until)
        {
            yield return Result.Fail("Enter until when the answer holds.", "ValidUntil");
        }
        else if (until < today)
        {
            yield return Result.Fail("The answer must hold today at least.", "ValidUntil");
        }
    }
}

using Exchange.Products.Contracts;

namespace Exchange.Financing.Domain;

/// <summary>Finds what a dossier lacks and what in it cannot be meant, step by step.</summary>
internal static class DossierCheck
{
    public const int MaxMonths = 360;
    public const int MaxRights = 20;

    private const int MaxStaff = 1_000_000;
    private const int FirstYear = 1850;
    private const long HundredMillionYuan = 10_000_000_000;

    public static IReadOnlyList<DossierProblem> Find(DossierNeed need, int rights, DossierFigures figures, int year) =>
        [.. OfNeed(need), .. OfRights(rights), .. OfFigures(figures, need.Categories, year)];

    /// <summary>Only what must not be kept: amounts and numbers outside every range.</summary>
    public static IReadOnlyList<DossierProblem> OutOfRange(DossierNeed need) => [.. OfNeed(need).Where(p => !p.IsMissing)];

    /// <summary>Only what must not be kept; contradictions may be kept while the firm looks for the right figure.</summary>
    public static IReadOnlyList<DossierProblem> OutOfRange(DossierFigures figures, int year) => [.. Ranges(figures, year).Where(p => !p.IsMissing)];

    private static IEnumerable<DossierProblem> OfNeed(DossierNeed need)
    {
        if (need.AmountFen is not { } amount)
        {
            yield return Missing(DossierStep.Need, "Amount", "Enter the amount that you need.");
        }
        else if (amount is <= 0 or >= AllInCost.AmountLimitFen)
        {
            yield return Wrong(DossierStep.Need, "Amount", DossierTexts.AmountOutOfRange);
        }

        if (need.TermMonths is not { } months)
        {
            yield return Missing(DossierStep.Need, "TermMonths", "Enter for how many months you need it.");
        }
        else if (months is < 1 or > MaxMonths)
        {
            yield return Wrong(DossierStep.Need, "TermMonths", DossierTexts.MonthsOutOfRange);
        }

        if (need.Purpose is null)
        {
            yield return Missing(DossierStep.Need, "Purpose", "Choose what the money is for.");
        }

        if (need.Use is null)
        {
            yield return Missing(DossierStep.Need, "Use", "Describe in a sentence what the money is used for.");
        }

        if (need.District is null)
        {
            yield return Missing(DossierStep.Need, "District", "Choose your district.");
        }
    }

    private static IEnumerable<DossierProblem> OfRights(int rights)
    {
        if (rights == 0)
        {
            yield return Missing(DossierStep.Rights, "RightIds", "Choose at least one right.");
        }
        else if (rights > MaxRights)
        {
            yield return Wrong(DossierStep.Rights, "RightIds", "Choose at most 20 rights.");
        }
    }

    private static IEnumerable<DossierProblem> OfFigures(DossierFigures figures, IReadOnlyList<string> categories, int year)
    {
        foreach (var problem in Ranges(figures, year))
        {
            yield return problem;
        }

        if (figures.ProfitFen > figures.RevenueFen)
        {
            yield return Wrong(DossierStep.Figures, "Profit", "The profit is larger than the revenue. Check both, or enter the operating profit.");
        }

        if (figures.FoundedYear == year && figures.RevenueFen > 0)
        {
            yield return Wrong(DossierStep.Figures, "Revenue", "A firm founded this year has no revenue of last year. Enter 0.");
        }

        // Limits of both categories: rules §13.3.
        if (categories.Contains(Categories.TechSme)
            && (figures.Staff > 500 || figures.RevenueFen > 2 * HundredMillionYuan || figures.AssetsFen > 2 * HundredMillionYuan))
        {
            yield return Wrong(
                DossierStep.Figures, "Staff",
                "A technology-based SME has at most 500 people, 200 million yuan of revenue and 200 million yuan of assets. Check the figures or the category.");
        }

        if (categories.Contains(Categories.SmallOrMedium) && figures.Staff >= 1000 && figures.RevenueFen >= 4 * HundredMillionYuan)
        {
            yield return Wrong(
                DossierStep.Figures, "Staff", "With 1,000 people and 400 million yuan of revenue a firm is no SME. Check the figures or the category.");
        }
    }

    private static IEnumerable<DossierProblem> Ranges(DossierFigures figures, int year)
    {
        foreach (var (field, fen, mayBeNegative) in new[]
        {
            ("Revenue", figures.RevenueFen, false), ("Profit", figures.ProfitFen, true), ("Assets", figures.AssetsFen, false), ("Debts", figures.DebtsFen, false),
        })
        {
            if (fen is null)
            {
                yield return Missing(DossierStep.Figures, field, "Enter this figure; 0 where there was none.");
            }
            else if (fen is <= -AllInCost.AmountLimitFen or >= AllInCost.AmountLimitFen || (fen < 0 && !mayBeNegative))
            {
                yield return Wrong(DossierStep.Figures, field, mayBeNegative ? DossierTexts.FigureOutOfRange : DossierTexts.FigureNegative);
            }
        }

        if (figures.Staff is null)
        {
            yield return Missing(DossierStep.Figures, "Staff", "Enter how many people you employ.");
        }
        else if (figures.Staff is < 0 or > MaxStaff)
        {
            yield return Wrong(DossierStep.Figures, "Staff", "Enter a number from 0 to 1,000,000.");
        }

        if (figures.FoundedYear is null)
        {
            yield return Missing(DossierStep.Figures, "FoundedYear", "Enter the year of founding.");
        }
        else if (figures.FoundedYear < FirstYear || figures.FoundedYear > year)
        {
            yield return Wrong(DossierStep.Figures, "FoundedYear", "Enter a year that has begun, such as 2016.");
        }

        if (figures.HasArrears is null)
        {
            yield return Missing(DossierStep.Figures, "HasArrears", "Answer yes or no.");
        }
    }

    private static DossierProblem Missing(DossierStep step, string field, string message) => new(step, field, message, true);

    private static DossierProblem Wrong(DossierStep step, string field, string message) => new(step, field, message, false);
}

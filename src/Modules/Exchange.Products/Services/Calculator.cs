using Exchange.Framework.Mvc;
using Exchange.Products.Contracts;
using Exchange.Products.ViewModels;

namespace Exchange.Products.Services;

/// <summary>Between the calculator's form and a computation.</summary>
internal static class Calculator
{
    public static CostRequest ToRequest(CalculatorForm form)
    {
        var fees = new List<CostFee>();
        var subsidies = new List<CostSubsidy>();
        AddRate(CostFee.Guarantee, form.Guarantee, form.GuaranteeSubsidy);
        AddRate(CostFee.Premium, form.Premium, form.PremiumSubsidy);
        if (form.Appraisal is not null)
        {
            fees.Add(new CostFee(CostFee.Appraisal, null, TypedFigures.ToFen(form.Appraisal)));
            AddSubsidy(CostFee.Appraisal, form.AppraisalSubsidy);
        }

        if (form.Other is not null)
        {
            fees.Add(new CostFee(CostFee.Other, null, TypedFigures.ToFen(form.Other)));
        }

        if (form.Mode is { } mode && Enum.IsDefined(mode) && form.Subsidy is not null)
        {
            subsidies.Add(new CostSubsidy(CostSubsidy.Interest, mode, TypedFigures.ToBp(form.Subsidy)!.Value, TypedFigures.ToFen(form.Cap)));
        }

        return new CostRequest(
            new LoanTerms(TypedFigures.ToFen(form.Amount) ?? 0, TypedFigures.ToBp(form.Rate) ?? -1, form.Days ?? 0), fees, subsidies);

        void AddRate(string kind, decimal? percent, decimal? subsidised)
        {
            if (percent is not null)
            {
                fees.Add(new CostFee(kind, TypedFigures.ToBp(percent), null));
                AddSubsidy(kind, subsidised);
            }
        }

        void AddSubsidy(string kind, decimal? share)
        {
            if (share is not null)
            {
                subsidies.Add(new CostSubsidy(kind, SubsidyMode.Ratio, TypedFigures.ToBp(share)!.Value, null));
            }
        }
    }

    public static CalculatorForm ToForm(CostRequest request)
    {
        var interest = request.Subsidies.FirstOrDefault(s => s.Kind == CostSubsidy.Interest);
        return new CalculatorForm
        {
            Amount = TypedFigures.ToYuan(request.Loan.PrincipalFen),
            Rate = TypedFigures.ToPercent(request.Loan.RateBp),
            Days = request.Loan.Days,
            Guarantee = Rate(CostFee.Guarantee),
            Premium = Rate(CostFee.Premium),
            Appraisal = Amount(CostFee.Appraisal),
            Other = Amount(CostFee.Other),
            Mode = interest?.Mode,
            Subsidy = TypedFigures.ToPercent(interest?.ValueBp),
            Cap = TypedFigures.ToYuan(interest?.CapFen),
            GuaranteeSubsidy = Share(CostFee.Guarantee),
            PremiumSubsidy = Share(CostFee.Premium),
            AppraisalSubsidy = Share(CostFee.Appraisal),
        };

        decimal? Rate(string kind) => TypedFigures.ToPercent(request.Fees.FirstOrDefault(f => f.Kind == kind)?.RateBp);

        decimal? Amount(string kind) => TypedFigures.ToYuan(request.Fees.FirstOrDefault(f => f.Kind == kind)?.AmountFen);

        decimal? Share(string kind) => TypedFigures.ToPercent(request.Subsidies.FirstOrDefault(s => s.Kind == kind)?.ValueBp);
    }

    /// <summary>Everything that is wrong: the form's field, and an English msgid.</summary>
    public static IEnumerable<(string Field, string Error)> FindErrors(CalculatorForm form, CostRequest request)
    {
        // More than two decimals would be rounded without a word, and half a subsidy left out.
        foreach (var (name, rate) in RatesOf(form).Where(r => !TypedFigures.IsWhole(r.Rate)))
        {
            yield return (name, "A rate has at most two decimals.");
        }

        if (form.Mode is null != form.Subsidy is null)
        {
            yield return (nameof(form.Subsidy), "A subsidy of the interest needs both: how it is reckoned, and its value.");
        }

        if (form.Cap is not null && form.Subsidy is null)
        {
            yield return (nameof(form.Cap), "This is the most of a subsidy of the interest: enter the subsidy too.");
        }

        foreach (var (name, _) in new[]
        {
            (nameof(form.GuaranteeSubsidy), form.GuaranteeSubsidy is not null && form.Guarantee is null),
            (nameof(form.PremiumSubsidy), form.PremiumSubsidy is not null && form.Premium is null),
            (nameof(form.AppraisalSubsidy), form.AppraisalSubsidy is not null && form.Appraisal is null),
        }.Where(s => s.Item2))
        {
            yield return (name, "Enter the fee of which this share is subsidised.");
        }

        foreach (var problem in AllInCost.FindProblems(request))
        {
            yield return (FieldOf(problem, request), problem.Message);
        }
    }

    private static IEnumerable<(string Name, decimal? Rate)> RatesOf(CalculatorForm form) =>
    [
        (nameof(form.Rate), form.Rate), (nameof(form.Guarantee), form.Guarantee), (nameof(form.Premium), form.Premium), (nameof(form.Subsidy), form.Subsidy),
        (nameof(form.GuaranteeSubsidy), form.GuaranteeSubsidy), (nameof(form.PremiumSubsidy), form.PremiumSubsidy), (nameof(form.AppraisalSubsidy), form.AppraisalSubsidy),
    ];

    /// <summary>The form's field for a place in the request.</summary>
    private static string FieldOf(CostProblem problem, CostRequest request)
    {
        var kind = problem.Field.Split('[', ']') is [var list, var index, ..] && int.TryParse(index, out var i)
            ? list == "fees" ? request.Fees[i].Kind : request.Subsidies[i].Kind + (problem.Field.EndsWith(".capFen", StringComparison.Ordinal) ? "-cap" : "-subsidy")
            : problem.Field;
        return kind switch
        {
            "loan.principalFen" => nameof(CalculatorForm.Amount),
            "loan.rateBp" => nameof(CalculatorForm.Rate),
            "loan.days" => nameof(CalculatorForm.Days),
            CostFee.Guarantee => nameof(CalculatorForm.Guarantee),
            CostFee.Premium => nameof(CalculatorForm.Premium),
            CostFee.Appraisal => nameof(CalculatorForm.Appraisal),
            CostFee.Other => nameof(CalculatorForm.Other),
            "interest-cap" => nameof(CalculatorForm.Cap),
            "interest-subsidy" => nameof(CalculatorForm.Subsidy),
            "guarantee-subsidy" => nameof(CalculatorForm.GuaranteeSubsidy),
            "premium-subsidy" => nameof(CalculatorForm.PremiumSubsidy),
            "appraisal-subsidy" => nameof(CalculatorForm.AppraisalSubsidy),
            _ => "",
        };
    }
}

namespace Exchange.Products.Contracts;

public sealed class CostException : Exception
{
    public CostException(CostProblem problem)
        : base(problem.ToString()) => Problem = problem;

    public CostProblem Problem { get; }
}

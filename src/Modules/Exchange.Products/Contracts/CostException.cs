namespace Exchange.Products.Contracts;

public sealed class CostException : Exception
{
    public CostException(CostProblem problem)
        : base($"{problem.Field}: {problem.Error}: {problem.Message}") => Problem = problem;

    public CostProblem Problem { get; }
}

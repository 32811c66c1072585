using Exchange.Products.Contracts;
using Exchange.Products.Domain;

namespace Exchange.Products.ViewModels;

/// <param name="Request">What was computed; null while the form is empty or wrong.</param>
/// <param name="Scheme">The example shown; null for figures of one's own.</param>
internal sealed record CalculatorPage(CalculatorForm Form, CostRequest? Request, CostResult? Result, ExampleScheme? Scheme)
{
    /// <summary>Whose rate and fees stand in the form; null for figures of one's own.</summary>
    public ProductSummary? Product { get; init; }
}

namespace Exchange.Financing.ViewModels;

/// <summary>On which side something was done.</summary>
internal enum CourseActor
{
    Firm,
    Lender,
    Operator,
    Site,
}

using Exchange.Experts.Domain;

namespace Exchange.Experts.Recipes;

/// <param name="Party">Name of a demo party.</param>
/// <param name="Expert">Name of a demo expert to whom it is given; null for an open one.</param>
/// <param name="AskedDaysAgo">An old one without an answer is overdue.</param>
internal sealed record DemoTicket(
    string Party, ExpertField Field, string Subject, string Question, string? Expert, string? Answer, int AskedDaysAgo);

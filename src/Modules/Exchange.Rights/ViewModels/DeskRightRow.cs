using Exchange.Rights.Contracts;

namespace Exchange.Rights.ViewModels;

public sealed record DeskRightRow(
    Guid Id, string Kind, string Number, string Title, string Status, DateOnly? TermEnd, bool IsDemo, StatusCheck Check);

using Exchange.Policies.Domain;

namespace Exchange.Policies.ViewModels;

internal sealed record CommentRow(Guid Id, string Text, string? ShownName, DateTimeOffset WrittenAt, CommentState State, string? Answer, PolicyLink Draft);

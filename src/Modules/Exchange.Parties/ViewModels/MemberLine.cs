using Exchange.Parties.Contracts;

namespace Exchange.Parties.ViewModels;

internal sealed record MemberLine(Guid Id, string Name, MemberRole Role, DateTimeOffset JoinedAt, bool IsMe);

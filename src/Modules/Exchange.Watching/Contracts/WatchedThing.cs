namespace Exchange.Watching.Contracts;

/// <param name="Id">Of the thing.</param>
/// <param name="Number">Its public number.</param>
/// <param name="Title">As everybody may read it.</param>
/// <param name="Url">Site-relative address of its page.</param>
/// <param name="IsPublic">Whether everybody may read it now: only then can a watch begin, and only then is its title shown anew.</param>
/// <param name="State">What watchers are told about, at most 64 characters: a notice is sent when it has become another.</param>
/// <param name="News">English msgid of the notice that it has become this: {0} is the number, {1} the title.</param>
public sealed record WatchedThing(Guid Id, string Number, string Title, string Url, bool IsPublic, string State, string News);

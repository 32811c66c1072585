using Exchange.Providers.Domain;

namespace Exchange.Providers.ViewModels;

/// <param name="Theirs">What is stored, when somebody else has changed it in the meantime.</param>
internal sealed record EditProfilePage(string PartyName, ProfileForm Form, Provider? Theirs, bool IsPublished);

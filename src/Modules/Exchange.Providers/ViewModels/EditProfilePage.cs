using Exchange.Providers.Domain;

namespace Exchange.Providers.ViewModels;

/// <param name="Theirs">What is stored, when somebody else has changed it in the meantime.</param>
/// <param name="IsAppraiser">Its fees are compared with a reference where it states them as a product.</param>
internal sealed record EditProfilePage(string PartyName, ProfileForm Form, Provider? Theirs, bool IsPublished, bool IsAppraiser);

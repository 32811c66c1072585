using System.Security.Cryptography;
using System.Text.Json;
using Exchange.Framework.Localization;
using Exchange.Framework.Mvc;
using Exchange.Users.Domain;
using Exchange.Users.ViewModels;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Users.Services;

/// <summary>Name, telephone and language, as the person shows and changes them.</summary>
internal sealed class OwnProfile
{
    private readonly OwnAccount _account;
    private readonly UserManager<ExchangeUser> _users;
    private readonly ExchangeSignInManager _signIn;

    public OwnProfile(OwnAccount account, UserManager<ExchangeUser> users, ExchangeSignInManager signIn)
    {
        _account = account;
        _users = users;
        _signIn = signIn;
    }

    public async Task<ProfileForm> GetProfileAsync(CancellationToken cancellationToken)
    {
        var user = await _account.GetAsync();
        var seen = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new[] { user.DisplayName, user.PhoneNumber, user.Culture }));
        return new ProfileForm
        {
            Seen = Convert.ToHexStringLower(seen), DisplayName = user.DisplayName, Phone = user.PhoneNumber, Culture = user.Culture,
        };
    }

    public async Task<Result> SaveProfileAsync(ProfileForm form, CancellationToken cancellationToken)
    {
        if (!SupportedCultures.All.Contains(form.Culture))
        {
            return Result.Fail("Please choose a language.", nameof(form.Culture));
        }

        var user = await _account.GetAsync();
        user.DisplayName = string.IsNullOrWhiteSpace(form.DisplayName) ? null : form.DisplayName.Trim();
        user.PhoneNumber = string.IsNullOrWhiteSpace(form.Phone) ? null : form.Phone.Trim();
        user.Culture = form.Culture;
        var saved = await _users.UpdateAsync(user);
        if (!saved.Succeeded)
        {
            return Accounts.Failure(saved);
        }

        // The cookie carries the name.
        await _signIn.RefreshSignInAsync(user);
        return Result.Success;
    }
}

using System.Security.Claims;
using Competition.Engine;

namespace Competition.Server;

/// <summary>The identity of a request that brought a pass which holds.</summary>
/// <param name="byCookie">A browser sent it by itself, so the request may come from another site's page.</param>
internal sealed class BearerIdentity(Bearer bearer, bool byCookie)
    : ClaimsIdentity(
        [
            new Claim(ClaimTypes.Name, bearer.Pass?.Name ?? bearer.Role.Word()),
            new Claim(ClaimTypes.Role, bearer.Role.Word()),
        ],
        PassAuthentication.Name)
{
    public Bearer Bearer => bearer;

    public bool ByCookie => byCookie;
}
